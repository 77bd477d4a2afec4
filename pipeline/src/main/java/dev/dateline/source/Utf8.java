package dev.dateline.source;

/** The byte patterns of UTF-8. */
public final class Utf8 {

  private Utf8() {}

  /** Length of the well-formed sequence that starts at an offset, from 1 to 4; or 0. */
  public static int sequence(byte[] bytes, int start, int end) {
    int first = bytes[start] & 0xff;
    if (first < 0x80) {
      return 1;
    }
    int length = first < 0xc2 || first > 0xf4 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    if (length == 0 || start + length > end) {
      return 0;
    }
    int second = bytes[start + 1] & 0xff;
    int least = first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
    int most = first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
    if (second < least || second > most) {
      return 0;
    }
    for (int i = 2; i < length; i++) {
      if (!continues(bytes[start + i])) {
        return 0;
      }
    }
    return length;
  }

  /** True when a range holds nothing but well-formed sequences. */
  public static boolean isWellFormed(byte[] bytes, int start, int end) {
    for (int i = start; i < end; ) {
      if (bytes[i] >= 0) {
        i++;
        continue;
      }
      int length = sequence(bytes, i, end);
      if (length == 0) {
        return false;
      }
      i += length;
    }
    return true;
  }

  /** The code point of a well-formed sequence. */
  public static int codePoint(byte[] bytes, int start, int length) {
    int first = bytes[start] & 0xff;
    if (length == 1) {
      return first;
    }
    int c = first & (0x7f >> length);
    for (int i = 1; i < length; i++) {
      c = (c << 6) | (bytes[start + i] & 0x3f);
    }
    return c;
  }

  /** True for a byte that can only continue a sequence. */
  public static boolean continues(byte b) {
    return (b & 0xc0) == 0x80;
  }
}
