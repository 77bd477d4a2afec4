/**
 * What is published, given to other programs: as lines of JSON, and the seam to tables that engines
 * open by name.
 *
 * <p>May import: {@code dataset}, {@code codec}, {@code article}, {@code extension}, Jackson.
 */
package dev.dateline.export;
