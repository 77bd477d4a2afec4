/**
 * Asking a dataset: the seam to an SQL engine, and the forms in which its answers are printed.
 *
 * <p>May import: {@code dataset}, {@code codec} (the format), {@code article}, Jackson.
 */
package dev.dateline.query;
