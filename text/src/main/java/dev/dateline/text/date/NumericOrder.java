package dev.dateline.text.date;

import dev.dateline.article.DatePrecision;
import dev.dateline.article.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells whether {@code 03/04/2021} is March or April, by evidence of the same document: another
 * date that can only be one of the two days, another numeric date that has only one order, or a
 * language in which only one order is written.
 */
final class NumericOrder {
  private static final String ENGLISH = "eng";

  private NumericOrder() {}

  /** The same evidence with every date resolved that can be. */
  static List<Evidence> resolve(List<Evidence> all, Language language) {
    if (all.stream().noneMatch(e -> e.otherReading().isPresent())) {
      return all;
    }
    Set<LocalDate> certain = new HashSet<>();
    int balance = 0;
    for (Evidence e : all) {
      if (e.otherReading().isEmpty() && e.precision() == DatePrecision.DAY) {
        certain.add(e.value());
        balance += order(e.text());
      }
    }
    boolean dayFirst =
        balance > 0
            || (balance == 0 && language.code().filter(c -> !c.equals(ENGLISH)).isPresent());
    boolean monthFirst = balance < 0;
    List<Evidence> resolved = new ArrayList<>(all.size());
    for (Evidence e : all) {
      resolved.add(resolve(e, certain, dayFirst, monthFirst));
    }
    return resolved;
  }

  private static Evidence resolve(
      Evidence e, Set<LocalDate> certain, boolean dayFirst, boolean monthFirst) {
    if (e.otherReading().isEmpty()) {
      return e;
    }
    LocalDate other = e.otherReading().get();
    boolean valueStands = certain.contains(e.value());
    boolean otherStands = certain.contains(other);
    if (valueStands != otherStands) {
      return with(e, valueStands ? e.value() : other);
    }
    if (dayFirst != monthFirst) {
      return with(e, dayFirst ? e.value() : other);
    }
    return e;
  }

  private static Evidence with(Evidence e, LocalDate day) {
    return new Evidence(
        day, Optional.empty(), e.precision(), e.kind(), e.text(), e.start(), e.end(), e.clues());
  }

  /** 1 for a numeric date that can only be day first, -1 for month first, 0 for any other. */
  private static int order(String written) {
    int[] numbers = new int[2];
    int count = 0;
    int i = 0;
    while (i < written.length() && count < 2) {
      int start = i;
      while (i < written.length() && i - start < 3 && Glyphs.isDigit(written, i)) {
        numbers[count] = numbers[count] * 10 + Glyphs.digit(written, i++);
      }
      boolean separated =
          i < written.length() && (written.charAt(i) == '/' || written.charAt(i) == '-');
      if (i == start || i - start > 2 || !separated) {
        return 0;
      }
      count++;
      i++;
    }
    boolean dayFirst = numbers[0] > 12 && numbers[1] <= 12;
    boolean monthFirst = numbers[1] > 12 && numbers[0] <= 12;
    return dayFirst ? 1 : monthFirst ? -1 : 0;
  }
}
