package dev.dateline.text.date.written;

import dev.dateline.text.date.written.FoundDate.Shape;
import java.time.LocalDate;
import java.util.Optional;

/** Reads a day and a month in numbers before a time of day: {@code 11/02 19:16}. */
final class ShortForms {
  private final ScannedDates dates;
  private final DateWords words;
  private final Years years;

  ShortForms(ScannedDates dates, DateWords words, Years years) {
    this.dates = dates;
    this.words = words;
    this.years = years;
  }

  Optional<FoundDate> read(String text, Numeral first) {
    char separator = Marks.charAt(text, first.end());
    if (separator != '/' && separator != '.') {
      return Optional.empty();
    }
    Numeral second = Numeral.behind(text, first.end(), separator);
    if (second == null || second.digits() > 2 || first.end() + 1 != second.start()) {
      return Optional.empty();
    }
    int end = Marks.charAt(text, second.end()) == '.' ? second.end() + 1 : second.end();
    int clock = Glyphs.skipGap(text, Marks.charAt(text, end) == ',' ? end + 1 : end);
    if (clock == end || ClockTime.end(text, clock) == clock) {
      return Optional.empty();
    }
    boolean monthFirst =
        switch (words.languages().get(0)) {
          case "ja", "zh", "ko", "hu" -> true;
          default -> false;
        };
    Optional<LocalDate> asIs = day(text, second.value(), first.value(), first.start(), end);
    Optional<LocalDate> turned = day(text, first.value(), second.value(), first.start(), end);
    Optional<LocalDate> value = monthFirst ? turned : asIs.or(() -> turned);
    boolean open = !monthFirst && separator == '/' && asIs.isPresent();
    Optional<LocalDate> other = open ? turned.filter(d -> !asIs.get().equals(d)) : Optional.empty();
    return value.map(d -> dates.found(text, d, other, Shape.NO_YEAR, first.start(), end));
  }

  private Optional<LocalDate> day(String text, int month, int day, int start, int end) {
    return years
        .of(month, day, dates.weekday(text, start, end))
        .flatMap(d -> dates.inRange(Optional.of(d)));
  }
}
