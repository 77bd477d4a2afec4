package dev.dateline.source.record;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Dates of records: seconds and thousandths of seconds since 1970 become ISO 8601 in UTC, and so
 * does {@code 20210804101500}; every other way to write a date stays as it is.
 */
final class DateText {

  /** Smaller numbers are years, days or nothing: {@code 2021}, {@code 20210804}, {@code 0}. */
  private static final double LEAST_SECONDS = 1e8;

  private static final double LEAST_MILLIS = 1e11;
  private static final double LEAST_MICROS = 1e14;
  private static final double LEAST_NANOS = 1e17;
  private static final double MOST = 1e19;
  private static final int LONGEST = 40;

  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{9,20}(\\.\\d{1,9})?");
  private static final Pattern SCIENTIFIC =
      Pattern.compile("[+-]?\\d(\\.\\d{1,20})?[eE]\\+?\\d\\d?");

  private static final DateTimeFormatter FOURTEEN_DIGITS =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private DateText() {}

  /** The date as it is handed on. */
  static String of(String written) {
    String text = written.strip();
    if (text.length() > LONGEST) {
      return written;
    }
    if (!NUMBER.matcher(text).matches() && !SCIENTIFIC.matcher(text).matches()) {
      return written;
    }
    return fourteenDigits(text).or(() -> sinceEpoch(new BigDecimal(text))).orElse(written);
  }

  private static Optional<String> fourteenDigits(String text) {
    if (text.length() != "uuuuMMddHHmmss".length()) {
      return Optional.empty();
    }
    try {
      LocalDateTime time = LocalDateTime.parse(text, FOURTEEN_DIGITS);
      return Optional.of(time.withNano(0) + (time.getSecond() == 0 ? ":00" : ""));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> sinceEpoch(BigDecimal number) {
    double size = Math.abs(number.doubleValue());
    if (size < LEAST_SECONDS || size >= MOST) {
      return Optional.empty();
    }
    int digits = size < LEAST_MILLIS ? 0 : size < LEAST_MICROS ? 3 : size < LEAST_NANOS ? 6 : 9;
    long seconds = number.movePointLeft(digits).setScale(0, RoundingMode.FLOOR).longValueExact();
    return Optional.of(Instant.ofEpochSecond(seconds).toString());
  }
}
