/**
 * The lines of a page in their normal form, and where they are in its source.
 *
 * <p>May import: {@code article}, {@code text.resource}.
 */
package dev.dateline.text.clean.line;
