/**
 * The page about a run and the page about a dataset: the content of each section. A page lists its
 * sections; a section is a class that makes one out of a report.
 *
 * <p>May import: {@code report.html}, {@code report.data}, {@code report.wording}, {@code article},
 * {@code dataset} (kinds of copies).
 */
package dev.dateline.report.page;
