/**
 * Transforms for pipelines of others: texts to articles, one of each content, names. Elements are
 * the rows of docs/SCHEMA.md; nothing is read from or written to a dataset.
 *
 * <p>May import: {@code article}, {@code text}, {@code codec}, {@code schema}, Beam.
 */
package dev.dateline.beam;
