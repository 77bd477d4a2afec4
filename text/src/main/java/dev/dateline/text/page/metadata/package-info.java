/**
 * Reads the metadata that a page states: JSON-LD, meta tags, microdata, times, headings.
 *
 * <p>May import: {@code article}, jsoup, Jackson.
 */
package dev.dateline.text.page.metadata;
