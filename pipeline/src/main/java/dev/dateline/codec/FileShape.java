package dev.dateline.codec;

/**
 * What a row file states about itself.
 *
 * @param schema SHA-256 of the Avro schema that its rows were written with; empty if it states none
 * @param rows the number of rows
 */
public record FileShape(String schema, long rows) {}
