package dev.dateline.source.record;

import dev.dateline.article.Capture;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The time at which a page was fetched, as a record states it; without an offset it is in UTC. */
final class CaptureTime {

  /** There were no web pages before this year. */
  private static final int FIRST_YEAR = 1990;

  private static final int LAST_YEAR = 2200;
  private static final int LONGEST = 40;

  private static final List<DateTimeFormatter> FORMS =
      List.of(
          form("uuuu-MM-dd'T'HH:mm[:ss][.SSSSSSSSS][.SSSSSS][.SSS][.SS][.S][ ][XXX][XX][X]"),
          form("uuuu-MM-dd HH:mm[:ss][.SSSSSSSSS][.SSSSSS][.SSS][.SS][.S][ ][XXX][XX][X]"),
          form("uuuu-MM-dd"),
          form("uuuuMMdd'T'HHmmss[X]"),
          form("uuuuMMdd"),
          DateTimeFormatter.RFC_1123_DATE_TIME);

  private CaptureTime() {}

  /** The time that a field states; empty when it states none that can be read. */
  static Optional<Capture> of(String written) {
    String text = DateText.of(written).strip();
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    return FORMS.stream()
        .flatMap(form -> read(text, form).stream())
        .findFirst()
        .filter(capture -> capture.day().getYear() >= FIRST_YEAR)
        .filter(capture -> capture.day().getYear() <= LAST_YEAR);
  }

  private static Optional<Capture> read(String text, DateTimeFormatter form) {
    try {
      return Optional.of(
          capture(
              form.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from)));
    } catch (DateTimeException e) {
      // It has another form.
      return Optional.empty();
    }
  }

  private static Capture capture(TemporalAccessor time) {
    if (time instanceof OffsetDateTime stated) {
      LocalDateTime utc = stated.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
      return Capture.at(utc, Capture.Source.FIELD);
    }
    return time instanceof LocalDateTime plain
        ? Capture.at(plain, Capture.Source.FIELD)
        : Capture.on(LocalDate.from(time), Capture.Source.FIELD);
  }

  private static DateTimeFormatter form(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT);
  }
}
