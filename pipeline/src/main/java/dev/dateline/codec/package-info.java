/**
 * Records to and from Avro, row files, and Beam coders.
 *
 * <p>May import: {@code article}, {@code source}, {@code text.dedup}, {@code text.story}, the
 * generated schema classes, Avro, Parquet, crawler-commons, Beam's coders.
 */
package dev.dateline.codec;
