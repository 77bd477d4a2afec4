/**
 * Reports as data: the content of the report of a run and of the report of a dataset, and their
 * JSON.
 *
 * <p>May import: {@code article}, {@code dataset} (kinds of copies), {@code report.wording},
 * Jackson.
 */
package dev.dateline.report.data;
