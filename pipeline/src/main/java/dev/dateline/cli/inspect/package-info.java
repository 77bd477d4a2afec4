/**
 * How {@code dateline inspect} shows a document, and {@code dateline story} a story: as a page for
 * a person or as JSON.
 *
 * <p>May import: {@code pipeline} (its version), {@code dataset}, {@code codec}, {@code text},
 * {@code article}, Jackson, picocli (colours).
 */
package dev.dateline.cli.inspect;
