package dev.dateline.text.date;

import dev.dateline.article.Dateline;
import dev.dateline.text.date.written.FoundDate;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;

/**
 * A dateline and its place in the text.
 *
 * @param dateline its content
 * @param monthDay its day, if it can be read
 * @param start offset in the source text
 * @param end offset after it
 */
record LocatedDateline(Dateline dateline, Optional<MonthDay> monthDay, int start, int end) {
  boolean contains(FoundDate date) {
    return date.start() >= start && date.end() <= end;
  }

  boolean isOn(LocalDate day) {
    return monthDay.map(MonthDay.from(day)::equals).orElse(false);
  }
}
