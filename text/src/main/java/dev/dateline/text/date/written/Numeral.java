package dev.dateline.text.date.written;

/**
 * A run of digits of any script.
 *
 * @param value its value, from at most eight digits
 * @param digits how many digits
 * @param start offset in the text
 * @param end offset after it
 */
record Numeral(int value, int digits, int start, int end) {
  private static final int MAX_NUMBER = 99_999_999;
  private static final int CENTURY_PIVOT = 70;
  private static final int GLUED_FROM = 1990;
  private static final int GLUED_TO = 2049;

  /** The run that starts with the digit at an offset. */
  static Numeral at(String text, int start) {
    int value = 0;
    int i = start;
    while (Glyphs.isDigit(text, i)) {
      value = Math.min(MAX_NUMBER + 1, value * 10 + Glyphs.digit(text, i));
      i++;
    }
    return new Numeral(value, i - start, start, i);
  }

  /** The run after a separator; null if there is none. */
  static Numeral behind(String text, int separatorAt, char separator) {
    int i = separatorAt + 1;
    if (separator == '.' || Glyphs.isGap(text, separatorAt - 1)) {
      i = Glyphs.skipGap(text, i);
    }
    return Glyphs.isDigit(text, i) ? at(text, i) : null;
  }

  /**
   * The year of a run that a time or a second date follows without a space: {@code 20235:01 AM}.
   */
  Numeral asYear() {
    if (digits < 5 || digits > 6) {
      return this;
    }
    int year = digits == 5 ? value / 10 : value / 100;
    return year >= GLUED_FROM && year <= GLUED_TO ? new Numeral(year, 4, start, start + 4) : this;
  }

  /** The year with its century; two digits mean the hundred years around 2020. */
  Numeral withCentury() {
    int century = value < CENTURY_PIVOT ? 2000 : 1900;
    return digits == 2 ? new Numeral(century + value, 4, start, end) : this;
  }
}
