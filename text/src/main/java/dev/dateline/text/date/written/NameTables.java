package dev.dateline.text.date.written;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of all languages, loaded once when the first date is scanned. */
final class NameTables {

  static final Map<DayCalendar, NameTable> MONTHS = months();
  static final NameTable WEEKDAYS = weekdays();
  static final Set<String> CONNECTORS = words("connectors.tsv");
  static final Set<String> YEAR_MARKS = words("year-marks.tsv");

  private static Map<DayCalendar, NameTable> months() {
    Map<DayCalendar, NameTable> months = new EnumMap<>(DayCalendar.class);
    for (DayCalendar calendar :
        List.of(
            DayCalendar.GREGORIAN,
            DayCalendar.SOLAR_HIJRI,
            DayCalendar.ISLAMIC,
            DayCalendar.HEBREW)) {
      NameTable table = new NameTable();
      CldrNames.addMonths(table, calendar);
      months.put(calendar, table);
    }
    addOwn(months.get(DayCalendar.GREGORIAN), "months.tsv");
    addOwn(months.get(DayCalendar.SOLAR_HIJRI), "solar-months.tsv");
    addOwn(months.get(DayCalendar.ISLAMIC), "islamic-months.tsv");
    return months;
  }

  private static NameTable weekdays() {
    NameTable table = new NameTable();
    CldrNames.addWeekdays(table);
    addOwn(table, "weekdays.tsv");
    return table;
  }

  /** Lines of language, number, names. */
  private static void addOwn(NameTable table, String resource) {
    for (String line : DateWords.lines(DateWords.class, resource)) {
      String[] fields = line.split("\t", -1);
      for (String name : fields[2].split(";", -1)) {
        table.add(fields[0], name, Integer.parseInt(fields[1]));
      }
    }
  }

  private static Set<String> words(String resource) {
    return DateWords.lines(DateWords.class, resource).stream()
        .flatMap(line -> Stream.of(line.split(" ", -1)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private NameTables() {}
}
