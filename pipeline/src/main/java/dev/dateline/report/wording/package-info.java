/**
 * Wording: how numbers and the names of closed lists are said to people, in one place for every
 * page, table and message.
 *
 * <p>May import: {@code article}, {@code dataset} (kinds of copies).
 */
package dev.dateline.report.wording;
