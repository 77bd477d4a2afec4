package dev.dateline.text.date;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** The words of dates: names of months and weekdays in some twenty languages. Immutable. */
final class DateWords {
  private static final DateWords SHARED = new DateWords();

  private final Map<String, Integer> months = numbers("months.tsv");
  private final Map<String, Integer> solarMonths = numbers("solar-months.tsv");
  private final Map<String, Integer> weekdays = numbers("weekdays.tsv");
  private final Set<String> connectors =
      Set.copyOf(List.of(lines("connectors.tsv").get(0).split(" ", -1)));

  private DateWords() {}

  /** The one list of this JVM. */
  static DateWords shared() {
    return SHARED;
  }

  /** The number of a month of the common calendar, from 1. */
  OptionalInt month(String word) {
    return number(months, word);
  }

  /** The number of a month of the Solar Hijri calendar, from 1. */
  OptionalInt solarMonth(String word) {
    return number(solarMonths, word);
  }

  /** The ISO number of a weekday, Monday being 1. */
  OptionalInt weekday(String word) {
    return number(weekdays, word);
  }

  /** Whether a word may stand between the parts of a date. */
  boolean isConnector(String word) {
    return connectors.contains(word);
  }

  /** The lines of a word list, without its remarks. */
  static List<String> lines(String resource) {
    try (InputStream in = DateWords.class.getResourceAsStream(resource)) {
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

  private static Map<String, Integer> numbers(String resource) {
    Map<String, Integer> numbers = new HashMap<>();
    for (String line : lines(resource)) {
      int tab = line.indexOf('\t');
      for (String word : line.substring(tab + 1).split(" ", -1)) {
        numbers.putIfAbsent(word, Integer.valueOf(line.substring(0, tab)));
      }
    }
    return numbers;
  }

  private static OptionalInt number(Map<String, Integer> numbers, String word) {
    Integer number = numbers.get(word);
    return number == null ? OptionalInt.empty() : OptionalInt.of(number);
  }
}
