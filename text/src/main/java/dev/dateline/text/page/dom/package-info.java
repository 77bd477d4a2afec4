/**
 * An HTML page as a bounded tree, as the lines a reader sees, and as tables of its elements.
 *
 * <p>May import: jsoup.
 */
package dev.dateline.text.page.dom;
