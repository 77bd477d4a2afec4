/**
 * Records of containers: where each begins and ends in the bytes, which of its fields mean what,
 * and how it becomes a text with metadata.
 *
 * <p>May import: {@code article}, {@code source}, Jackson, FastCSV.
 */
package dev.dateline.source.record;
