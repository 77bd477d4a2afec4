/**
 * What commands print: tables on the output, progress and messages on the standard error stream in
 * words or as JSON, the log, and the exit code.
 *
 * <p>May import: {@code pipeline}, {@code report.wording}, {@code dataset}, {@code codec} (the
 * format), {@code source}, {@code article}, Jackson, picocli.
 */
package dev.dateline.cli.console;
