/**
 * Published rows for other programs: as JSON Lines, and the interface to tables that engines open
 * by name.
 *
 * <p>May import: {@code dataset}, {@code codec}, {@code article}, {@code extension}, Jackson.
 */
package dev.dateline.export;
