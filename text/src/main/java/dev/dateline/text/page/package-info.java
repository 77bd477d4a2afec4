/**
 * Reads HTML pages: their text with its place in the source, what markup says about each line, what
 * the page says about itself.
 *
 * <p>May import: its own sub-packages, {@code article}, jsoup.
 */
package dev.dateline.text.page;
