/**
 * The command line itself: options that are set outside it, what a misspelt word could mean, and
 * what shells and manuals are told of it.
 *
 * <p>May import: {@code article} (printable text), {@code pipeline}, picocli.
 */
package dev.dateline.cli.line;
