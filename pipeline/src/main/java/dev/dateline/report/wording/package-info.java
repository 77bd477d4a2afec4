/**
 * Words for numbers and for the names of closed lists, in one place for every page, table and
 * message.
 *
 * <p>May import: {@code article}, {@code dataset} (kinds of copies).
 */
package dev.dateline.report.wording;
