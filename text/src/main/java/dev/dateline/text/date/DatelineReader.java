package dev.dateline.text.date;

import dev.dateline.article.Dateline;
import dev.dateline.text.date.written.DateWords;
import dev.dateline.text.date.written.Glyphs;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * Reads the dateline at the start of a line: place, agency and day before a dash or a colon, such
 * as {@code KABUL, Aug 5 (Reuters) -}, {@code Kabul [Afghanistan], August 4 (ANI):} or {@code
 * LONDON (AP) —}.
 *
 * <p>A place in capitals only needs the dash; any other place also needs a day or an agency. Never
 * throws.
 */
final class DatelineReader {
  private static final int LONGEST = 100;
  private static final int LONGEST_PLACE = 60;
  private static final int LONGEST_AGENCY = 30;
  private static final int MOST_PLACE_WORDS = 6;

  private static final DateWords WORDS = DateWords.of();

  private DatelineReader() {}

  /** The dateline at the start of the line between two offsets. */
  static Optional<LocatedDateline> read(String text, int lineStart, int lineEnd) {
    int limit = Math.min(lineEnd, lineStart + LONGEST);
    int mark = mark(text, lineStart, limit);
    if (mark < 0) {
      return Optional.empty();
    }
    boolean colon = text.charAt(mark) == ':';
    String head = text.substring(lineStart, mark).strip();
    int end = mark + 1;
    Agency agency = Agency.takenFrom(head);
    if (agency.name().isEmpty() && !colon) {
      int second = mark(text, end, limit);
      Agency late = second < 0 ? agency : Agency.takenFrom(text.substring(end, second).strip());
      if (late.name().isPresent() && late.rest().isEmpty()) {
        agency = new Agency(head, late.name());
        end = second + 1;
      }
    }
    int behind = end(text, end);
    return parts(agency, colon).map(read -> read.at(lineStart, behind));
  }

  private static int end(String text, int end) {
    return end < text.length() && text.charAt(end) == '-' ? end + 1 : end;
  }

  private static Optional<Parts> parts(Agency agency, boolean colon) {
    StringJoiner place = new StringJoiner(", ");
    List<String> day = new ArrayList<>();
    for (String part : agency.rest().split("[,\u060C]", -1)) {
      String stripped = part.strip();
      if (day.isEmpty() && !hasDigit(stripped)) {
        place.add(stripped);
      } else {
        day.add(stripped);
      }
    }
    if (day.stream().anyMatch(part -> part.indexOf('(') >= 0)) {
      // Dates of birth and death after a name, as an encyclopedia prints them.
      return Optional.empty();
    }
    String where = place.toString();
    Optional<String> when = day.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", day));
    Optional<MonthDay> monthDay = when.flatMap(DatelineReader::monthDay);
    if (!isPlace(where) || when.filter(part -> !isDay(part)).isPresent()) {
      return Optional.empty();
    }
    boolean enough =
        colon
            ? agency.name().isPresent() && when.isPresent()
            : agency.name().isPresent() || when.isPresent() || isInCapitals(where);
    return enough
        ? Optional.of(new Parts(new Dateline(where, agency.name(), when), monthDay))
        : Optional.empty();
  }

  /** The first dash between blanks, long dash or colon after a letter; -1 when there is none. */
  private static int mark(String text, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      char c = text.charAt(i);
      boolean spaced =
          Glyphs.isGap(text, i - 1) && (Glyphs.isGap(text, i + 1) || i + 1 == text.length());
      if (c == '\u2014'
          || ((c == '-' || c == '\u2013') && spaced)
          || (c == '-' && text.charAt(i - 1) == ')')
          || (c == '-' && i + 1 < to && text.charAt(i + 1) == '-')
          || (c == ':' && text.charAt(i - 1) == ')')) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isPlace(String place) {
    if (place.isEmpty() || place.length() > LONGEST_PLACE || place.indexOf('(') >= 0) {
      return false;
    }
    String[] words = place.split("[ ,]+", -1);
    if (words.length > MOST_PLACE_WORDS) {
      return false;
    }
    for (String word : words) {
      int first = word.isEmpty() ? ' ' : word.codePointAt(0);
      boolean bracket = first == '[' && word.length() > 1;
      int letter = bracket ? word.codePointAt(1) : first;
      if (!Character.isLetter(letter) || (Character.isLowerCase(letter) && word.length() > 3)) {
        return false;
      }
    }
    return !Character.isLowerCase(place.codePointAt(0));
  }

  private static boolean isInCapitals(String place) {
    return place.length() >= 3
        && place.equals(place.toUpperCase(Locale.ROOT))
        && !place.equals(place.toLowerCase(Locale.ROOT));
  }

  private static boolean hasDigit(String part) {
    for (int i = 0; i < part.length(); i++) {
      if (Glyphs.isDigit(part, i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a part has the name of a month, of any calendar, next to a number. */
  private static boolean isDay(String part) {
    if (monthDay(part).isPresent()) {
      return true;
    }
    boolean named = false;
    for (int i = 0; i < part.length(); ) {
      int end = Glyphs.wordEnd(part, i);
      named |=
          end > i
              && WORDS.month(Glyphs.word(part, i, end)).isEmpty()
              && WORDS.isMonth(Glyphs.word(part, i, end));
      i = Math.max(i + 1, end);
    }
    return named && hasDigit(part);
  }

  /** The month and the day among the words of a day part; empty when there is none. */
  private static Optional<MonthDay> monthDay(String part) {
    int month = 0;
    int day = 0;
    for (int i = 0; i < part.length(); ) {
      int end = Glyphs.wordEnd(part, i);
      if (end > i) {
        month = month == 0 ? WORDS.month(Glyphs.word(part, i, end)).orElse(0) : month;
        i = end;
      } else if (Glyphs.isDigit(part, i)) {
        int start = i;
        int value = 0;
        while (Glyphs.isDigit(part, i) && i - start < 5) {
          value = value * 10 + Glyphs.digit(part, i++);
        }
        day = day == 0 && i - start <= 2 ? value : day;
      } else {
        i++;
      }
    }
    try {
      return month == 0 || day == 0 ? Optional.empty() : Optional.of(MonthDay.of(month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private record Parts(Dateline dateline, Optional<MonthDay> monthDay) {
    LocatedDateline at(int start, int end) {
      return new LocatedDateline(dateline, monthDay, start, end);
    }
  }

  /**
   * The start of a line without its agency, which is in parentheses.
   *
   * @param rest the start without the agency and the text after the agency, such as a time
   * @param name the agency
   */
  private record Agency(String rest, Optional<String> name) {
    static Agency takenFrom(String head) {
      int close = head.lastIndexOf(')');
      int open = close < 0 ? -1 : head.lastIndexOf('(', close);
      if (open < 0 || close - open > LONGEST_AGENCY || close - open < 3) {
        return new Agency(head, Optional.empty());
      }
      String name = head.substring(open + 1, close).strip();
      if (name.isEmpty() || Character.isLowerCase(name.charAt(0)) || hasDigit(name)) {
        return new Agency(head, Optional.empty());
      }
      return new Agency(head.substring(0, open).strip(), Optional.of(name));
    }
  }
}
