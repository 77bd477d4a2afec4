/**
 * Reads HTML pages: their text with its place in the source, the evidence of the markup about each
 * line, and the metadata that the page states.
 *
 * <p>May import: its own sub-packages, {@code article}, jsoup.
 */
package dev.dateline.text.page;
