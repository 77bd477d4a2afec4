package dev.dateline.text.date;

import dev.dateline.article.DatePrecision;
import dev.dateline.text.date.written.FoundDate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;

/**
 * The order of the days of a page: the day of the visit is above the headline, the day of the
 * article below it.
 */
final class DayOrder {
  private final DatesOnLines dates;
  private final BitSet stated;
  private static final int OPENING_LINES = 2;
  private static final int NEAR = 2;
  private static final int FAR = 20;
  private static final int TOP_LINES = 3;
  private static final int LONG = 15;

  private final int headline;
  private final int prose;
  private final int first;
  private final int successor;
  private final int firstBelow;
  private LocalDate latest = LocalDate.EPOCH;

  /**
   * The order of the days of a page.
   *
   * @param stated the dates outside sentences
   * @param unmarked those without a label or an author next to them
   * @param appointed the dates of events
   */
  DayOrder(PageLayout page, DatesOnLines dates, BitSet stated, BitSet unmarked, BitSet appointed) {
    this.dates = dates;
    this.stated = stated;
    headline = page.headline();
    prose = page.first() == page.size() ? headline : page.first();
    for (int i = 0; i < dates.size(); i++) {
      if (isDay(i) && dates.date(i).value().isAfter(latest)) {
        latest = dates.date(i).value();
      }
    }
    firstBelow = headline < 0 ? -1 : firstFrom(headline);
    first = stated.nextSetBit(0);
    successor = successor(page, unmarked, appointed);
  }

  /**
   * The article's own day below the day of the masthead; -1 when the first day is not a masthead.
   */
  private int successor(PageLayout page, BitSet unmarked, BitSet appointed) {
    if (first < 0
        || !unmarked.get(first)
        || (!isOfToday(first) && dates.line(first) >= TOP_LINES)) {
      return -1;
    }
    int last = Math.max(page.first(), headline) + OPENING_LINES;
    for (int i = stated.nextSetBit(first + 1); i >= 0; i = stated.nextSetBit(i + 1)) {
      if (dates.line(i) > last) {
        return -1;
      }
      if (dates.line(i) - dates.line(first) >= NEAR
          && dates.date(i).value().isBefore(dates.date(first).value())
          && !appointed.get(i)
          && !page.isBelowRelated(dates.line(i))) {
        return i;
      }
    }
    return -1;
  }

  /** Whether a date is printed like the day of a visit, with its weekday or the time. */
  private boolean isOfToday(int index) {
    return dates.date(index).weekday() == FoundDate.Weekday.AGREES || dates.hasClock(index);
  }

  private boolean isDay(int index) {
    return dates.date(index).precision() == DatePrecision.DAY;
  }

  private int firstFrom(int line) {
    int index = stated.nextSetBit(0);
    while (index >= 0 && dates.line(index) < line) {
      index = stated.nextSetBit(index + 1);
    }
    return index;
  }

  /** Whether it is the day of the visit: the first and latest day, with another day below it. */
  boolean isMasthead(int index) {
    return index == first && successor >= 0;
  }

  /** Whether it is printed like the day of a visit, far above the prose. */
  boolean isVisit(int index) {
    return index == first && successor < 0 && isOfToday(index) && prose - dates.line(index) >= FAR;
  }

  /** Whether it is the first day below the headline outside sentences. */
  boolean isFirstBelowHeadline(int index) {
    return index == firstBelow;
  }

  /** Whether it is many years before the page's latest day. */
  boolean isLongPast(int index) {
    return ChronoUnit.YEARS.between(dates.date(index).value(), latest) >= LONG;
  }

  /** Whether it is above the headline, and an earlier day is stated below it. */
  boolean isSuperseded(int index) {
    return firstBelow >= 0
        && dates.line(index) < headline
        && dates.line(firstBelow) <= Math.max(prose, headline) + OPENING_LINES
        && dates.date(firstBelow).value().isBefore(dates.date(index).value());
  }

  /** Whether it is the first day outside sentences, apart from the masthead. */
  boolean isFirst(int index) {
    int own = successor >= 0 ? successor : first;
    return index == own || (own >= 0 && index == own + 1 && dates.isBeside(own));
  }
}
