package dev.dateline.text.date.written;

import dev.dateline.article.DatePrecision;
import dev.dateline.text.date.written.FoundDate.Shape;
import dev.dateline.text.date.written.FoundDate.Weekday;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Finds the date in a URL or a file name: {@code /2021/08/04/}, {@code 2021-08-04}, {@code
 * 20210804}, {@code /2021/aug/04/}, or the month alone in {@code /2021/08/}.
 */
public final class UrlDates {
  private static final int EARLIEST_YEAR = 1990;
  private static final String SEPARATORS = "/-_.";

  private final LocalDate latest;

  public UrlDates(LocalDate latest) {
    this.latest = latest;
  }

  /** The first day, else the first month. */
  public Optional<FoundDate> find(String address) {
    Optional<FoundDate> month = Optional.empty();
    for (int i = 0; i < address.length(); ) {
      if (!Glyphs.isDigit(address, i)) {
        i++;
        continue;
      }
      int end = i;
      while (Glyphs.isDigit(address, end)) {
        end++;
      }
      Optional<FoundDate> found = at(address, i, end);
      if (found.isPresent() && found.get().precision() == DatePrecision.DAY) {
        return found;
      }
      month = month.or(() -> found);
      i = end;
    }
    return month;
  }

  private Optional<FoundDate> at(String address, int start, int end) {
    if (Glyphs.isWordChar(address, start - 1)) {
      return Optional.empty();
    }
    if (end - start == 8 && !Glyphs.isWordChar(address, end)) {
      int whole = value(address, start, end);
      return found(whole / 10_000, whole / 100 % 100, whole % 100, DatePrecision.DAY, start, end);
    }
    if (end - start != 4 || !isSeparator(address, end)) {
      return Optional.empty();
    }
    int year = value(address, start, end);
    int monthEnd = partEnd(address, end + 1);
    int month = month(address, end + 1, monthEnd);
    if (month == 0) {
      return Optional.empty();
    }
    int dayEnd = isSeparator(address, monthEnd) ? partEnd(address, monthEnd + 1) : monthEnd;
    boolean sameSeparator =
        dayEnd > monthEnd + 1 && address.charAt(monthEnd) == address.charAt(end);
    if (sameSeparator && dayEnd - monthEnd <= 3 && Glyphs.isDigit(address, monthEnd + 1)) {
      int day = value(address, monthEnd + 1, dayEnd);
      Optional<FoundDate> whole = found(year, month, day, DatePrecision.DAY, start, dayEnd);
      if (whole.isPresent()) {
        return whole;
      }
    }
    return address.charAt(end) == '/' && monthEnd < address.length()
        ? found(year, month, 1, DatePrecision.MONTH, start, monthEnd)
        : Optional.empty();
  }

  private static int month(String address, int start, int end) {
    if (end - start >= 1 && end - start <= 2 && Glyphs.isDigit(address, start)) {
      return value(address, start, end);
    }
    OptionalInt named = DateWords.of().month(Glyphs.word(address, start, end));
    return end > start ? named.orElse(0) : 0;
  }

  /** The end of the digits or of the word that starts here. */
  private static int partEnd(String address, int start) {
    int end = start;
    while (Glyphs.isDigit(address, end)) {
      end++;
    }
    return end > start ? end : Glyphs.wordEnd(address, start);
  }

  private static boolean isSeparator(String address, int i) {
    return i < address.length() && SEPARATORS.indexOf(address.charAt(i)) >= 0;
  }

  private static int value(String address, int start, int end) {
    int value = 0;
    for (int i = start; i < Math.min(end, start + 8); i++) {
      value = value * 10 + Math.max(0, Glyphs.digit(address, i));
    }
    return value;
  }

  private Optional<FoundDate> found(
      int year, int month, int day, DatePrecision precision, int start, int end) {
    try {
      LocalDate value = LocalDate.of(year, month, day);
      return year < EARLIEST_YEAR || value.isAfter(latest)
          ? Optional.empty()
          : Optional.of(
              new FoundDate(
                  value,
                  Optional.empty(),
                  precision,
                  Shape.YEAR_FIRST,
                  Weekday.ABSENT,
                  start,
                  end));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
