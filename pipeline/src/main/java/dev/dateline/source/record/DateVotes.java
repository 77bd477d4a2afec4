package dev.dateline.source.record;

import dev.dateline.article.Metadata.NumberOrder;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds from dates in numbers whether the day or the month is written first: {@code 23/12/2017} can
 * only be the one. Not thread-safe.
 */
public final class DateVotes {

  /** A container has one order, but for a slip in so many. */
  private static final int DATES_TO_A_SLIP = 50;

  private static final int MONTHS = 12;
  private static final int DAYS = 31;

  private static final Pattern NUMBERS =
      Pattern.compile("\\s*(\\d{1,2})([./-])(\\d{1,2})\\2(?:\\d{4}|\\d{2})(?!\\d)");

  private long dayFirst;
  private long monthFirst;
  private boolean any;

  /** Whether a date in numbers can be read as two days. */
  public static boolean isOpen(String date) {
    Matcher numbers = NUMBERS.matcher(date);
    return numbers.lookingAt() && number(numbers, 1) <= MONTHS && number(numbers, 3) <= MONTHS;
  }

  /** Counts a date. */
  public void add(String date) {
    Matcher numbers = NUMBERS.matcher(date);
    if (!numbers.lookingAt()) {
      return;
    }
    any = true;
    int first = number(numbers, 1);
    int second = number(numbers, 3);
    if (first > MONTHS && first <= DAYS && second <= MONTHS) {
      dayFirst++;
    } else if (second > MONTHS && second <= DAYS && first <= MONTHS) {
      monthFirst++;
    }
  }

  /** Whether any of the dates that were counted is in numbers, the year last. */
  public boolean hasNumbers() {
    return any;
  }

  /** The order of the dates that were counted, if they have one. */
  public Optional<NumberOrder> order() {
    if (dayFirst > monthFirst * DATES_TO_A_SLIP) {
      return Optional.of(NumberOrder.DAY_FIRST);
    }
    return monthFirst > dayFirst * DATES_TO_A_SLIP
        ? Optional.of(NumberOrder.MONTH_FIRST)
        : Optional.empty();
  }

  private static int number(Matcher numbers, int group) {
    return Integer.parseInt(numbers.group(group));
  }
}
