/**
 * Reads the leading date header of a document.
 *
 * <p>May import: {@code article}.
 */
package dev.dateline.text.header;
