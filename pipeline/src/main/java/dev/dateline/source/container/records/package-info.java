/**
 * Files of records: JSON in every shape, and tables.
 *
 * <p>May import: {@code article}, {@code source}, {@code source.charset}, {@code source.container},
 * {@code source.record}.
 */
package dev.dateline.source.container.records;
