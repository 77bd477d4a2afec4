package dev.dateline.text.date.written;

import dev.dateline.text.date.written.FoundDate.Shape;
import java.util.Optional;

/** Reads Hebrew dates in letters: {@code כ״ו באב תשפ״א}. */
final class HebrewForms {
  private static final String MARKS = "\u05F4\u05F3\"'\u2019\u201D";
  private static final int LONGEST = 6;
  private static final int MILLENNIUM = 5000;
  private static final int MOST_DAYS = 30;

  private final ScannedDates dates;
  private final DateWords words;

  HebrewForms(ScannedDates dates, DateWords words) {
    this.dates = dates;
    this.words = words;
  }

  /** Whether a day in letters may start here. */
  static boolean startsAt(String text, int i) {
    char c = text.charAt(i);
    return c >= '\u05D0' && c <= '\u05DC' && !Glyphs.isWordChar(text, i - 1);
  }

  Optional<FoundDate> read(String text, int start) {
    Letters day = letters(text, start);
    if (!day.marked() || day.value() < 1 || day.value() > MOST_DAYS) {
      return Optional.empty();
    }
    MonthName month = words.monthAt(text, Glyphs.skipGap(text, day.end()));
    if (month == null || !month.numbers().containsKey(DayCalendar.HEBREW)) {
      return Optional.empty();
    }
    int yearAt = Glyphs.skipGap(text, month.end());
    if (text.startsWith("\u05D4\u05F3", yearAt) || text.startsWith("\u05D4'", yearAt)) {
      yearAt += 2;
    }
    Letters year = letters(text, yearAt);
    if (!year.marked()) {
      return Optional.empty();
    }
    return dates
        .inRange(
            DayCalendar.HEBREW.day(
                MILLENNIUM + year.value(), month.numbers().get(DayCalendar.HEBREW), day.value()))
        .map(d -> dates.found(text, d, Shape.DAY_NAME, start, year.end()));
  }

  /** Letters read as a number; marked if they have the sign of a number. */
  private record Letters(int value, boolean marked, int end) {}

  private static Letters letters(String text, int start) {
    int value = 0;
    boolean marked = false;
    int i = start;
    for (; i - start < LONGEST; i++) {
      char c = Marks.charAt(text, i);
      if (c != 0 && MARKS.indexOf(c) >= 0) {
        marked = true;
      } else if (letter(c) > 0) {
        value += letter(c);
      } else {
        break;
      }
    }
    return new Letters(value, marked, i);
  }

  private static int letter(char c) {
    return switch (c) {
      case '\u05D0',
          '\u05D1',
          '\u05D2',
          '\u05D3',
          '\u05D4',
          '\u05D5',
          '\u05D6',
          '\u05D7',
          '\u05D8' ->
          c - '\u05D0' + 1;
      case '\u05D9' -> 10;
      case '\u05DA', '\u05DB' -> 20;
      case '\u05DC' -> 30;
      case '\u05DD', '\u05DE' -> 40;
      case '\u05DF', '\u05E0' -> 50;
      case '\u05E1' -> 60;
      case '\u05E2' -> 70;
      case '\u05E3', '\u05E4' -> 80;
      case '\u05E5', '\u05E6' -> 90;
      case '\u05E7' -> 100;
      case '\u05E8' -> 200;
      case '\u05E9' -> 300;
      case '\u05EA' -> 400;
      default -> 0;
    };
  }
}
