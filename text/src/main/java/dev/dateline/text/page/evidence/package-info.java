/**
 * What the markup of a page says about each of its lines, as features for the cleaner.
 *
 * <p>May import: {@code text.page.dom}, {@code text.page.metadata}, jsoup.
 */
package dev.dateline.text.page.evidence;
