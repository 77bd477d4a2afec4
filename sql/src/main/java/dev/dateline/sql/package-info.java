/**
 * DuckDB over the row files of a dataset, locked into reading just these.
 *
 * <p>May import: {@code query}, {@code dataset}, Jackson; DuckDB itself only through JDBC.
 */
package dev.dateline.sql;
