package dev.dateline.codec;

/**
 * What a row file says about itself.
 *
 * @param schema the Avro schema that its rows were written with, as JSON
 * @param rows the number of rows
 */
public record FileShape(String schema, long rows) {}
