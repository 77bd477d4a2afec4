/**
 * The pipeline's steps as Beam transforms: a pure core each, and a thin shell.
 *
 * <p>May import: {@code source}, {@code text}, {@code codec}, {@code dataset}, {@code article},
 * Beam.
 */
package dev.dateline.stage;
