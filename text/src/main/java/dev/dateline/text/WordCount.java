package dev.dateline.text;

/** Counts words. */
final class WordCount {

  private WordCount() {}

  /**
   * The number of words in a text: runs of letters, digits and marks. Every ideograph of a script
   * without spaces counts as one.
   */
  static int count(String text) {
    int words = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isIdeographic(c)) {
        words++;
        inWord = false;
      } else if (Character.isLetterOrDigit(c)) {
        if (!inWord) {
          words++;
        }
        inWord = true;
      } else if (!joins(c)) {
        inWord = false;
      }
    }
    return words;
  }

  private static boolean joins(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || c == '\''
        || c == '\u2019'
        || c == '-';
  }
}
