/**
 * Makes text of bytes: finds the charset, decodes, repairs what was decoded wrongly before, and
 * refuses bytes that are not text. {@link dev.dateline.source.charset.TextDecoder} is the way in.
 *
 * <p>May import: {@code article}, {@code source}, ICU, juniversalchardet.
 */
package dev.dateline.source.charset;
