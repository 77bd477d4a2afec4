/**
 * Queries over a dataset: the interface to an SQL engine, and the forms in which results are
 * printed.
 *
 * <p>May import: {@code dataset}, {@code codec} (the format), {@code article}, Jackson.
 */
package dev.dateline.query;
