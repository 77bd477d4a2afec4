/**
 * Derives features for the cleaner from the markup around each line of a page.
 *
 * <p>May import: {@code text.page.dom}, {@code text.page.metadata}, jsoup.
 */
package dev.dateline.text.page.evidence;
