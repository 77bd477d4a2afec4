/**
 * The input as files: lists them, opens them as they were listed, decompresses them.
 *
 * <p>What is in a file is for the rooms above: {@code source.charset} makes text of bytes, {@code
 * source.format} recognises text that is not prose, {@code source.record} knows the fields of
 * records, {@code source.container} finds the documents in a file, {@code source.read} plans and
 * reads an input.
 *
 * <p>May import: {@code source.storage}, {@code article}.
 */
package dev.dateline.source;
