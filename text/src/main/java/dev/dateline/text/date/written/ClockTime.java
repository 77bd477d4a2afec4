package dev.dateline.text.date.written;

import java.util.Set;

/** Reads times of day such as {@code 9:30}, {@code 09:30:15}, {@code 9.30 Uhr}, {@code 9h30}. */
public final class ClockTime {
  private static final int REACH = 16;
  private static final int LONGEST_TAIL = 8;
  private static final String MARKS = ",|-@/\u2013\u2022\u00B7(";
  private static final Set<String> JOINTS =
      Set.of("at", "um", "\u00E0", "\u00E0s", "a", "las", "alle", "ore", "om", "\u0432", "kl", "o");
  private static final Set<String> HALVES = Set.of("am", "pm", "uhr", "a", "p");

  private ClockTime() {}

  /** Whether a time is directly before or after a date, on its line. */
  public static boolean standsBeside(String text, int lineStart, int start, int end, int lineEnd) {
    return standsBehind(text, end, lineEnd) || standsBefore(text, lineStart, start);
  }

  private static boolean standsBehind(String text, int end, int lineEnd) {
    int i = Glyphs.skipGap(text, end);
    if (i < lineEnd && MARKS.indexOf(text.charAt(i)) >= 0) {
      i = Glyphs.skipGap(text, i + 1);
    }
    for (int words = 0; words < 2; words++) {
      int wordEnd = Glyphs.wordEnd(text, i);
      if (wordEnd > i && JOINTS.contains(Glyphs.word(text, i, wordEnd))) {
        i = Glyphs.skipGap(text, wordEnd);
      }
    }
    return i < lineEnd && (end(text, i) > i || isHalfDayHour(text, i));
  }

  private static boolean isHalfDayHour(String text, int from) {
    int i = digits(text, from, 2);
    int word = Glyphs.skipGap(text, i);
    return i > from && HALVES.contains(Glyphs.word(text, word, Glyphs.wordEnd(text, word)));
  }

  private static boolean standsBefore(String text, int lineStart, int start) {
    for (int i = Math.max(lineStart, start - REACH); i < start; i++) {
      if (Glyphs.isDigit(text, i) && !Glyphs.isDigit(text, i - 1)) {
        int end = end(text, i);
        if (end > i && end <= start && start - end <= LONGEST_TAIL) {
          return hasNoDigit(text, end, start);
        }
      }
    }
    return false;
  }

  private static boolean hasNoDigit(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Glyphs.isDigit(text, i)) {
        return false;
      }
    }
    return true;
  }

  /** The offset after the time that starts here, or {@code from} if there is none. */
  public static int end(String text, int from) {
    int i = digits(text, from, 2);
    if (i == from || i >= text.length() || ":.h\uFF1A".indexOf(text.charAt(i)) < 0) {
      return from;
    }
    int minutes = digits(text, i + 1, 2);
    if (minutes != i + 3 || Glyphs.isDigit(text, minutes)) {
      return from;
    }
    if (minutes < text.length() && text.charAt(minutes) == ':') {
      int seconds = digits(text, minutes + 1, 2);
      return seconds == minutes + 3 ? seconds : minutes;
    }
    return minutes;
  }

  private static int digits(String text, int from, int max) {
    int i = from;
    while (i - from < max && Glyphs.isDigit(text, i)) {
      i++;
    }
    return i;
  }
}
