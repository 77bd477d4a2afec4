/**
 * The files that people and other programs read about runs: the report of each run as data and as a
 * page, metrics, lineage, the dataset's card, and the pages about the whole dataset.
 *
 * <p>{@link dev.dateline.report.RunFiles} writes those of a run and {@link
 * dev.dateline.report.DatasetFiles} those of a dataset; {@code report.tally} counts, {@code
 * report.data} is what was counted, {@code report.page} shows it.
 *
 * <p>May import: {@code report.tally}, {@code report.page}, {@code report.data}, {@code
 * report.wording}, {@code dataset}, {@code codec} (the format), {@code article}, Jackson, the
 * OpenLineage model.
 */
package dev.dateline.report;
