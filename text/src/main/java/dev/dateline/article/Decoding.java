package dev.dateline.article;

import dev.dateline.PublicApi;

/**
 * How the bytes of a document became text.
 *
 * @param charset IANA name of the charset
 * @param source how the charset is known
 * @param replaced number of malformed byte sequences that became U+FFFD
 */
@PublicApi
public record Decoding(String charset, CharsetSource source, int replaced) {}
