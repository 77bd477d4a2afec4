/**
 * Settles the day of publication.
 *
 * <p>May import: {@code article}, {@code text.header}, {@code text.clean}.
 */
package dev.dateline.text.date;
