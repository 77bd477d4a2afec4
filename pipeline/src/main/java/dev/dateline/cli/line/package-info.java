/**
 * The command line itself: options that are set outside it, what a misspelt word could mean, and
 * the files made of it for shells and manuals.
 *
 * <p>May import: {@code article} (printable text), {@code pipeline}, picocli.
 */
package dev.dateline.cli.line;
