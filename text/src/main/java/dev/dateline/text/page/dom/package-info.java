/**
 * Parses an HTML page into a bounded tree, its visible lines, and tables of its elements.
 *
 * <p>May import: jsoup.
 */
package dev.dateline.text.page.dom;
