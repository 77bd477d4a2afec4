package dev.dateline.text.header;

/**
 * The time of day after a date, and its effect on the day: {@code T12:30:00.5+02:00}, {@code
 * 12:30}, {@code T1230Z}, {@code 12:30 PM}.
 *
 * @param reading its effect on the day
 * @param end offset after it
 */
record TimeOfDay(Reading reading, int end) {
  private static final String CLOSING = ".,;:!?)]|\u2026\u3002\u060C";
  private static final String OPENING = "\"'([\u2018\u201C\u201E\u00AB\u2014";

  /** The effect of a time of day on the day. */
  enum Reading {
    /** There is no time. */
    NONE,
    /** A time on the written day. */
    WITHIN_DAY,
    /** Hour 24: the midnight that ends the written day. */
    END_OF_DAY,
    /** Not a valid time. */
    NOT_ON_CLOCK
  }

  /** Reads the time after a date. */
  static TimeOfDay read(String text, int dateEnd) {
    int start = timeStart(text, dateEnd);
    if (start < 0) {
      return new TimeOfDay(Reading.NONE, dateEnd);
    }
    Clock clock = new Clock(text, start);
    int hour = clock.digits(2);
    boolean colons = clock.skip(':');
    int minute = clock.digits(2);
    int second = !colons || clock.skip(':') ? clock.digits(2) : -1;
    if (second >= 0 && (clock.skip('.') || clock.skip(','))) {
      clock.skipDigits();
    }
    return new TimeOfDay(reading(hour, Math.max(0, minute), Math.max(0, second)), zoneEnd(clock));
  }

  private static int timeStart(String text, int dateEnd) {
    if (dateEnd >= text.length()) {
      return -1;
    }
    char c = text.charAt(dateEnd);
    if ((c == 'T' || c == 't') && isDigit(text, dateEnd + 1)) {
      return dateEnd + 1;
    }
    int start = Blanks.skipInLine(text, dateEnd);
    return start > dateEnd && isColonTime(text, start) ? start : -1;
  }

  private static boolean isColonTime(String text, int start) {
    int colon = isDigit(text, start + 1) ? start + 2 : start + 1;
    return isDigit(text, start)
        && colon < text.length()
        && text.charAt(colon) == ':'
        && isDigit(text, colon + 1);
  }

  private static Reading reading(int hour, int minute, int second) {
    if (hour == 24 && minute == 0 && second == 0) {
      return Reading.END_OF_DAY;
    }
    boolean leapSecond = second == 60 && minute == 59;
    return hour < 24 && minute < 60 && (second < 60 || leapSecond)
        ? Reading.WITHIN_DAY
        : Reading.NOT_ON_CLOCK;
  }

  private static int zoneEnd(Clock clock) {
    if (clock.skip('Z') || clock.skip('z')) {
      return clock.position;
    }
    int afterTime = clock.position;
    if (clock.skip('+') || clock.skip('-') || clock.skip('\u2212')) {
      if (clock.digits(2) >= 0) {
        clock.skip(':');
        clock.digits(2);
        return clock.position;
      }
      return afterTime;
    }
    int word = Blanks.skipInLine(clock.text, afterTime);
    for (String name : new String[] {"AM", "PM", "a.m.", "p.m.", "UTC", "GMT"}) {
      int nameEnd = word + name.length();
      if (clock.text.regionMatches(true, word, name, 0, name.length())
          && (nameEnd == clock.text.length()
              || !Character.isLetterOrDigit(clock.text.charAt(nameEnd)))) {
        return nameEnd;
      }
    }
    return afterTime;
  }

  /**
   * Whether the token ends here: before a blank, the end, closing punctuation before either, an
   * opening mark, or a capital or caseless letter that starts the first sentence. Invisible
   * characters are skipped, so that they cannot cut off part of a day.
   */
  boolean isGlueFree(String text) {
    int visible = skipFormat(text, end);
    int i = visible;
    while (i < text.length() && CLOSING.indexOf(text.charAt(i)) >= 0) {
      i = skipFormat(text, i + 1);
    }
    if (i == text.length() || Blanks.isBlank(text.codePointAt(i))) {
      return true;
    }
    int c = text.codePointAt(i);
    return i == visible
        && (OPENING.indexOf(c) >= 0
            || Character.isUpperCase(c)
            || Character.isTitleCase(c)
            || Character.getType(c) == Character.OTHER_LETTER);
  }

  private static int skipFormat(String text, int from) {
    int i = from;
    while (i < text.length() && Character.getType(text.codePointAt(i)) == Character.FORMAT) {
      i += Character.charCount(text.codePointAt(i));
    }
    return i;
  }

  private static boolean isDigit(String text, int position) {
    return position < text.length() && Character.isDigit(text.codePointAt(position));
  }

  /** A cursor over the characters of a time. */
  private static final class Clock {
    private final String text;
    private int position;

    Clock(String text, int position) {
      this.text = text;
      this.position = position;
    }

    /** The value of at most {@code max} digits here, or -1 when there is none. */
    int digits(int max) {
      int value = -1;
      for (int n = 0; n < max && isDigit(text, position); n++) {
        int c = text.codePointAt(position);
        value = Math.max(0, value) * 10 + Character.digit(c, 10);
        position += Character.charCount(c);
      }
      return value;
    }

    void skipDigits() {
      while (isDigit(text, position)) {
        position += Character.charCount(text.codePointAt(position));
      }
    }

    boolean skip(char c) {
      if (position < text.length() && text.charAt(position) == c) {
        position++;
        return true;
      }
      return false;
    }
  }
}
