package dev.dateline.query;

import java.lang.Character.UnicodeScript;

/** How many columns of a terminal a printable text takes. */
final class TextWidth {

  private static final int FIRST_WIDE = 0x1100;

  private TextWidth() {}

  /** Marks take none, East Asian characters and pictures two, all others one. */
  static int of(String text) {
    return text.codePoints().map(TextWidth::of).sum();
  }

  private static int of(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    return c >= FIRST_WIDE && isWide(c) ? 2 : 1;
  }

  private static boolean isWide(int c) {
    boolean fullWidth = (c >= 0xff01 && c <= 0xff60) || (c >= 0xffe0 && c <= 0xffe6);
    boolean punctuation = c >= 0x3000 && c <= 0x303e;
    boolean picture = c >= 0x1f300 && c <= 0x1faff;
    return fullWidth
        || punctuation
        || picture
        || switch (UnicodeScript.of(c)) {
          case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO, YI -> c < 0xff61 || c > 0xff9f;
          default -> false;
        };
  }
}
