/**
 * Wording: numbers and the names of closed lists in words for people, in one place for every page,
 * table and message.
 *
 * <p>May import: {@code article}, {@code dataset} (kinds of copies).
 */
package dev.dateline.report.wording;
