/**
 * How a report is made: rows are counted in bounded memory, compared with the runs before, and
 * judged.
 *
 * <p>May import: {@code report.data}, {@code report.wording}, {@code dataset}, {@code codec} (the
 * columns without texts), {@code text.story}, {@code article}.
 */
package dev.dateline.report.tally;
