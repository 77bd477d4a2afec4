package dev.dateline.source.charset;

import dev.dateline.source.Utf8;

/**
 * What a line is as UTF-8.
 *
 * @param sequences number of characters beyond ASCII
 * @param wide those of them that have three bytes or more
 * @param malformed number of bytes that are of no character
 */
record Utf8Line(int sequences, int wide, int malformed) {

  /** Looks at a range of bytes. */
  static Utf8Line of(byte[] bytes, int start, int end) {
    int sequences = 0;
    int wide = 0;
    int malformed = 0;
    for (int i = start; i < end; ) {
      int length = Utf8.sequence(bytes, i, end);
      sequences += length > 1 ? 1 : 0;
      wide += length > 2 ? 1 : 0;
      malformed += length == 0 ? 1 : 0;
      i += Math.max(1, length);
    }
    return new Utf8Line(sequences, wide, malformed);
  }

  /** Whether all of it is well-formed. */
  boolean isWhole() {
    return malformed == 0;
  }
}
