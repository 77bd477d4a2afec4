/**
 * Lists, decompresses, decodes and splits the input.
 *
 * <p>May import: {@code article}.
 */
package dev.dateline.source;
