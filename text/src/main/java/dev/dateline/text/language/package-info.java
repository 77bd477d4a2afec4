/**
 * Detects the language of a body.
 *
 * <p>May import: {@code article}, OpenNLP.
 */
package dev.dateline.text.language;
