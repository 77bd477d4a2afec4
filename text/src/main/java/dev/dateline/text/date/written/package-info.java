/**
 * Reads dates in text: forms, names of months in the world's languages, calendars.
 *
 * <p>May import: {@code article}, ICU.
 */
package dev.dateline.text.date.written;
