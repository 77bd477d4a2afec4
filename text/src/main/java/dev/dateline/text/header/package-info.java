/**
 * Reads the head of a document: its date header, front matter, the header of a mail, lines with
 * labels.
 *
 * <p>May import: {@code article}, {@code text.resource}, Jackson.
 */
package dev.dateline.text.header;
