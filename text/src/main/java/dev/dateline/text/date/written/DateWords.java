package dev.dateline.text.date.written;

import com.ibm.icu.util.ULocale;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The words of dates for one document: names of months and weekdays from CLDR, and those that CLDR
 * lacks.
 *
 * <p>A name has its meaning in the document's languages, else the meaning that all languages agree
 * on. Immutable.
 */
public final class DateWords {
  private static final String ENGLISH = "en";
  private static final Map<String, String> CODES =
      Map.ofEntries(
          Map.entry("cmn", "zh"),
          Map.entry("pes", "fa"),
          Map.entry("prs", "fa"),
          Map.entry("ekk", "et"),
          Map.entry("lvs", "lv"),
          Map.entry("nob", "no"),
          Map.entry("nb", "no"),
          Map.entry("pnb", "pa"),
          Map.entry("plt", "mg"),
          Map.entry("tl", "fil"),
          Map.entry("hbs", "hr"),
          Map.entry("sh", "hr"));

  private final List<String> languages;

  private DateWords(List<String> languages) {
    this.languages = languages;
  }

  /**
   * The words for a document.
   *
   * @param codes ISO 639 codes of the languages that it may be written in, likeliest first
   */
  public static DateWords of(String... codes) {
    Set<String> languages = new LinkedHashSet<>();
    Stream.of(codes).map(DateWords::language).forEach(languages::add);
    languages.add(ENGLISH);
    return new DateWords(List.copyOf(languages));
  }

  private static String language(String code) {
    String language = CODES.getOrDefault(code, new ULocale(code).getLanguage());
    return CODES.getOrDefault(language, language);
  }

  /** The name of a month that starts at an offset; null if there is none. */
  MonthName monthAt(String text, int start) {
    int firstEnd = Glyphs.wordEnd(text, start);
    if (firstEnd == start) {
      return null;
    }
    Map<DayCalendar, Integer> numbers = new EnumMap<>(DayCalendar.class);
    int end = start;
    for (Map.Entry<DayCalendar, NameTable> table : NameTables.MONTHS.entrySet()) {
      NameTable.Match match = table.getValue().at(text, start, firstEnd, languages);
      if (match != null && match.end() >= end) {
        if (match.end() > end) {
          numbers.clear();
        }
        numbers.put(table.getKey(), match.number());
        end = match.end();
      }
    }
    return numbers.isEmpty()
        ? null
        : new MonthName(numbers, start, secondNameEnd(text, end, numbers));
  }

  /** Arab papers print both names of a month: {@code أغسطس/آب}, {@code أغسطس (آب)}. */
  private int secondNameEnd(String text, int end, Map<DayCalendar, Integer> numbers) {
    int i = Glyphs.skipGap(text, end);
    if (i == text.length() || "/(-".indexOf(text.charAt(i)) < 0) {
      return end;
    }
    boolean bracket = text.charAt(i) == '(';
    int start = Glyphs.skipGap(text, i + 1);
    int firstEnd = Glyphs.wordEnd(text, start);
    NameTable.Match second =
        firstEnd == start
            ? null
            : NameTables.MONTHS.get(DayCalendar.GREGORIAN).at(text, start, firstEnd, languages);
    if (second == null || numbers.getOrDefault(DayCalendar.GREGORIAN, 0) != second.number()) {
      return end;
    }
    boolean closed = second.end() < text.length() && text.charAt(second.end()) == ')';
    return bracket ? (closed ? second.end() + 1 : end) : second.end();
  }

  /** The number of a month of the common calendar, from 1. */
  public OptionalInt month(String word) {
    MonthName name = monthAt(word, 0);
    return name == null || name.end() != word.length() || name.common() == 0
        ? OptionalInt.empty()
        : OptionalInt.of(name.common());
  }

  /** Whether a word is the whole name of a month, in any calendar. */
  public boolean isMonth(String word) {
    MonthName name = monthAt(word, 0);
    return name != null && name.end() == word.length();
  }

  /** The weekday whose name starts at an offset; null if there is none. */
  NameTable.Match weekdayAt(String text, int start) {
    int firstEnd = Glyphs.wordEnd(text, start);
    return firstEnd == start ? null : NameTables.WEEKDAYS.at(text, start, firstEnd, languages);
  }

  /** Whether a word may be between the parts of a date. */
  boolean isConnector(String word) {
    return NameTables.CONNECTORS.contains(word);
  }

  /** Whether a word may follow a year, as in {@code 2021 m.}. */
  boolean isYearMark(String word) {
    return NameTables.YEAR_MARKS.contains(word);
  }

  /** The calendar that a year may belong to if no month is named. */
  Optional<DayCalendar> calendarOf(int year) {
    return switch (languages.get(0)) {
      case "fa", "ps", "ckb" -> some(DayCalendar.SOLAR_HIJRI, year);
      case "ar", "ur" -> some(DayCalendar.ISLAMIC, year);
      case "th" -> some(DayCalendar.BUDDHIST, year);
      case "zh" -> some(DayCalendar.MINGUO, year);
      case "he" -> some(DayCalendar.HEBREW, year);
      default -> Optional.empty();
    };
  }

  private static Optional<DayCalendar> some(DayCalendar calendar, int year) {
    return calendar.hasYear(year) ? Optional.of(calendar) : Optional.empty();
  }

  /** The languages, likeliest first, in the notation of CLDR. */
  List<String> languages() {
    return languages;
  }

  /** The lines of a word list, without comments. */
  public static List<String> lines(Class<?> owner, String resource) {
    try (InputStream in = owner.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no word list on the class path: " + resource);
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      List<String> lines = new ArrayList<>();
      for (String line; (line = reader.readLine()) != null; ) {
        if (!line.startsWith("#")) {
          lines.add(line);
        }
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
