/**
 * Finds the article within the page text.
 *
<<<<<<< HEAD
 * <p>May import: {@code article}, {@code text.header}, {@code text.page} and its sub-packages,
 * {@code text.resource}, {@code text.clean.line}, {@code text.clean.feature}.
=======
 * <p>May import: {@code article}, {@code text.header}, {@code text.resource}, {@code
 * text.clean.line}, {@code text.clean.feature}, {@code text.clean.wrap}.
>>>>>>> main
 */
package dev.dateline.text.clean;
