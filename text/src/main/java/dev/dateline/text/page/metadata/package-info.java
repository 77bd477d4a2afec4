/**
 * What a page says about itself beside its text: JSON-LD, meta tags, microdata, times, headings.
 *
 * <p>May import: {@code article}, jsoup, Jackson.
 */
package dev.dateline.text.page.metadata;
