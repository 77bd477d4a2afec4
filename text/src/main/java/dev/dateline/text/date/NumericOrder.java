package dev.dateline.text.date;

import dev.dateline.article.DatePrecision;
import dev.dateline.article.Metadata.NumberOrder;
import dev.dateline.article.SourceText;
import dev.dateline.text.date.written.FoundDate;
import dev.dateline.text.date.written.Glyphs;
import dev.dateline.text.date.written.LocalOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides whether {@code 03/04/2021} is in March or April: by another date of the document that can
 * only be one of the two days or has only one order, by the other documents of the container, by
 * the country of the site, or by a language that has only one order.
 */
final class NumericOrder {
  private NumericOrder() {}

  /** The given evidence, with all dates resolved that can be resolved. */
  static List<Evidence> resolve(
      List<Evidence> all, SourceText source, Optional<String> language, Surroundings known) {
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
    Optional<NumberOrder> order =
        balance != 0
            ? Optional.of(balance > 0 ? NumberOrder.DAY_FIRST : NumberOrder.MONTH_FIRST)
            : order(language, source.metadata().url(), known);
    boolean dayLikelier = paysInEurope(source.text());
    List<Evidence> resolved = new ArrayList<>(all.size());
    for (Evidence e : all) {
      Evidence one = resolve(e, certain, order);
      resolved.add(dayLikelier ? one : turned(one));
    }
    return resolved;
  }

  /** A date outside the text, if it has one reading. */
  static Optional<FoundDate> resolve(
      FoundDate found, Optional<String> language, Optional<String> url, Surroundings known) {
    if (found.otherReading().isEmpty()) {
      return Optional.of(found);
    }
    return order(language, url, known)
        .map(o -> o == NumberOrder.DAY_FIRST ? found.value() : found.otherReading().get())
        .map(found::with);
  }

  private static Optional<NumberOrder> order(
      Optional<String> language, Optional<String> url, Surroundings known) {
    return known
        .order()
        .or(() -> url.flatMap(address -> LocalOrder.ofSite(address, language)))
        .or(() -> LocalOrder.ofLanguage(language));
  }

  private static Evidence resolve(Evidence e, Set<LocalDate> certain, Optional<NumberOrder> order) {
    if (e.otherReading().isEmpty()) {
      return e;
    }
    LocalDate other = e.otherReading().get();
    boolean valueStands = certain.contains(e.value());
    boolean otherStands = certain.contains(other);
    if (valueStands != otherStands) {
      return with(e, valueStands ? e.value() : other);
    }
    return order.map(o -> with(e, o == NumberOrder.DAY_FIRST ? e.value() : other)).orElse(e);
  }

  /** Whether a text has more prices in euros or pounds than in dollars. */
  private static boolean paysInEurope(String text) {
    long dollars = text.chars().filter(c -> c == '$').count();
    long others = text.chars().filter(c -> c == '\u20AC' || c == '\u00A3').count();
    return others > dollars;
  }

  /** Where nothing decides, most sites write the month first. */
  private static Evidence turned(Evidence e) {
    if (e.otherReading().isEmpty()) {
      return e;
    }
    return new Evidence(
        e.otherReading().get(),
        Optional.of(e.value()),
        e.precision(),
        e.kind(),
        e.text(),
        e.start(),
        e.end(),
        e.clues());
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
