/**
 * Finds the article in the text of a page, and removes the rest.
 *
 * <p>May import: {@code article}, {@code text.header}, {@code text.page} and its sub-packages,
 * {@code text.resource}, {@code text.clean.line}, {@code text.clean.feature}, {@code
 * text.clean.wrap}.
 */
package dev.dateline.text.clean;
