/**
 * Finds the article within the page text.
 *
 * <p>May import: {@code article}, {@code text.header}.
 */
package dev.dateline.text.clean;
