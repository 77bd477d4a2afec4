/**
 * What travels between steps: references to rows in spill files, many in one block, since runners
 * pay for every element.
 *
 * <p>May import: {@code text.dedup}, {@code codec}, {@code dataset}, {@code article}, Beam.
 */
package dev.dateline.stage.block;
