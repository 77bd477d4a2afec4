/**
 * Records of containers: which of their fields mean what, and how a record of JSON or of a table
 * becomes a text with metadata.
 *
 * <p>May import: {@code article}, {@code source}, Jackson, FastCSV.
 */
package dev.dateline.source.record;
