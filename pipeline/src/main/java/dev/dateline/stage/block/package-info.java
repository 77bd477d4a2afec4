/**
 * The elements between steps: references to rows in spill files, many in one block, since every
 * element costs a runner time.
 *
 * <p>May import: {@code text.dedup}, {@code codec}, {@code dataset}, {@code article}, Beam.
 */
package dev.dateline.stage.block;
