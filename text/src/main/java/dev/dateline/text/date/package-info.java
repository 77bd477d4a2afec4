/**
 * Decides the day of publication.
 *
 * <p>May import: its own sub-package, {@code article}, {@code text.header}, {@code text.page},
 * {@code text.page.metadata}, {@code text.clean}, ICU.
 */
package dev.dateline.text.date;
