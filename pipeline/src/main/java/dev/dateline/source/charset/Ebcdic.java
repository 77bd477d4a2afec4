package dev.dateline.source.charset;

/** Recognises EBCDIC, whose letters and blanks have codes where other charsets have none. */
final class Ebcdic {

  private static final double SHARE = 0.7;

  private Ebcdic() {}

  /** True when bytes are mostly lower-case letters and blanks of EBCDIC. */
  static boolean fits(byte[] bytes, int length) {
    int fitting = 0;
    int blanks = 0;
    int end = Math.min(length, 1 << 16);
    for (int i = 0; i < end; i++) {
      int b = bytes[i] & 0xff;
      int low = b & 0xf;
      boolean letter = (b >= 0x81 && b <= 0xa9 && low <= 9 && (b < 0xa0 || low >= 2));
      blanks += b == 0x40 ? 1 : 0;
      fitting += letter || b == 0x40 ? 1 : 0;
    }
    return end > 0 && fitting >= SHARE * end && blanks * 20 >= end;
  }
}
