/**
 * Published articles as an Iceberg table, by Iceberg's own library, which is in a folder next to
 * the jar.
 *
 * <p>May import: {@code export}, {@code dataset.manifest}, {@code dataset.store}, {@code codec}
 * (row types), {@code extension}; Iceberg, Avro's schemas.
 */
package dev.dateline.iceberg;
