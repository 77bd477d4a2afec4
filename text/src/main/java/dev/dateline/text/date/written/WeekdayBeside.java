package dev.dateline.text.date.written;

import dev.dateline.text.date.written.FoundDate.Weekday;
import java.time.LocalDate;

/** Reads the weekday that is printed next to a date. */
final class WeekdayBeside {
  private static final int MOST_WORDS = 3;

  /** The shortest name after a date; shorter ones are other words. */
  private static final int SHORTEST_BEHIND = 4;

  private final DateWords words;

  WeekdayBeside(DateWords words) {
    this.words = words;
  }

  /** The ISO number of the weekday before or after a date; 0 if there is none. */
  int number(String text, int start, int end) {
    int before = before(text, start);
    return before != 0 ? before : behind(text, end);
  }

  /** Whether the weekday next to a date is the right one for a day. */
  Weekday agreement(String text, LocalDate value, int start, int end) {
    int number = number(text, start, end);
    if (number == 0) {
      return Weekday.ABSENT;
    }
    return value.getDayOfWeek().getValue() == number ? Weekday.AGREES : Weekday.DIFFERS;
  }

  /** The offset where the weekday before a date starts, or the start of the date. */
  int start(String text, int start) {
    int[] found = find(text, start);
    return found == null ? start : found[1];
  }

  private int before(String text, int start) {
    int[] found = find(text, start);
    return found == null ? 0 : found[0];
  }

  /** Its number and its start; words such as "di" may be between the weekday and the date. */
  private int[] find(String text, int start) {
    int end = skipMarksBack(text, Glyphs.skipGapBack(text, start));
    int wordStart = end;
    int[] joining = null;
    for (int n = 0; n < MOST_WORDS; n++) {
      wordStart = Glyphs.wordStart(text, Glyphs.skipGapBack(text, skipHyphenBack(text, wordStart)));
      int wordEnd = Glyphs.wordEnd(text, wordStart);
      if (wordEnd == wordStart) {
        return joining;
      }
      boolean joins = words.isConnector(Glyphs.word(text, wordStart, wordEnd));
      NameTable.Match weekday = words.weekdayAt(text, wordStart);
      if (weekday != null && skipMarks(text, weekday.end()) >= end) {
        int[] found = {weekday.number(), wordStart};
        if (!joins) {
          return found;
        }
        joining = joining == null ? found : joining;
      }
      if (joins) {
        end = skipMarksBack(text, Glyphs.skipGapBack(text, wordStart));
        wordStart = end;
      }
    }
    return joining;
  }

  private static int skipHyphenBack(String text, int i) {
    return i > 0 && text.charAt(i - 1) == '-' ? i - 1 : i;
  }

  private static int skipMarksBack(String text, int end) {
    int i = end;
    while (i > 0 && end - i < 2 && ",.\u060C\u3001(\uFF08".indexOf(text.charAt(i - 1)) >= 0) {
      i = Glyphs.skipGapBack(text, i - 1);
    }
    return i;
  }

  private static int skipMarks(String text, int from) {
    int i = from;
    while (i < text.length() && ".,\u060C ".indexOf(text.charAt(i)) >= 0 && i - from < 2) {
      i++;
    }
    return i;
  }

  private int behind(String text, int end) {
    int i = Glyphs.skipGap(text, end);
    boolean marked = i < text.length() && "(,\uFF08\u060C".indexOf(text.charAt(i)) >= 0;
    i = marked ? Glyphs.skipGap(text, i + 1) : i;
    int wordEnd = Glyphs.wordEnd(text, i);
    boolean enough =
        wordEnd - i >= SHORTEST_BEHIND || (marked && wordEnd > i && text.charAt(i) > '\u2E80');
    NameTable.Match weekday = enough ? words.weekdayAt(text, i) : null;
    return weekday == null ? 0 : weekday.number();
  }
}
