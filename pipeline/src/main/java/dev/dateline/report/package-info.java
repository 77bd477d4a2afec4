/**
 * What a person and other programs are told of runs: the report of each run as data and as a page,
 * metrics, lineage, and the pages about the whole dataset.
 *
 * <p>May import: {@code dataset}, {@code codec} (the columns without texts), {@code article},
 * Jackson, the OpenLineage model.
 */
package dev.dateline.report;
