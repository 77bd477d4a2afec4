/**
 * Reports as data: what the report of a run and the report of a dataset say, and their JSON.
 *
 * <p>May import: {@code article}, {@code dataset} (kinds of copies), {@code report.wording},
 * Jackson.
 */
package dev.dateline.report.data;
