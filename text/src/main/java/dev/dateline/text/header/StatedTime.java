package dev.dateline.text.header;

import dev.dateline.article.Capture;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day that metadata state in a machine-readable form, with its time and zone if they are stated:
 * {@code 2021-08-04}, {@code 2021-08-04T10:22:00+02:00}, {@code 2021-08-04 10:22 UTC}, {@code Wed,
 * 04 Aug 2021 10:22:00 +0000}.
 *
 * @param day as written, whatever the zone
 * @param time as written
 * @param offset of the zone from UTC; only where there is a time
 */
public record StatedTime(LocalDate day, Optional<LocalTime> time, Optional<ZoneOffset> offset) {

  private static final int LONGEST = 80;
  private static final int CENTURY_PIVOT = 50;
  private static final String CLOCK =
      "(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?[ ]?"
          + "(Z|[+-]\\d{2}:?\\d{2}|[+-]\\d{2}|[A-Z]{2,4})?(?: ?\\([A-Za-z ]{1,20}\\))?";
  private static final Pattern ISO =
      Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:(?:[Tt]|,? )" + CLOCK + ")?");
  private static final Pattern MAIL =
      Pattern.compile(
          "(?:[A-Za-z]{3,9},? )?(\\d{1,2})[ -]([A-Za-z]{3})[ -](\\d{4}|\\d{2})(?: " + CLOCK + ")?");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  /** The names with a meaning in RFC 5322; others are ambiguous. */
  private static final Map<String, Integer> ZONES =
      Map.ofEntries(
          Map.entry("Z", 0),
          Map.entry("UT", 0),
          Map.entry("UTC", 0),
          Map.entry("GMT", 0),
          Map.entry("EST", -5),
          Map.entry("EDT", -4),
          Map.entry("CST", -6),
          Map.entry("CDT", -5),
          Map.entry("MST", -7),
          Map.entry("MDT", -6),
          Map.entry("PST", -8),
          Map.entry("PDT", -7));

  /** Parses a text that consists of one of these forms. */
  public static Optional<StatedTime> of(String written) {
    String text = written.strip();
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      Matcher iso = ISO.matcher(text);
      if (iso.matches()) {
        LocalDate day = LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3));
        return Optional.of(at(day, iso));
      }
      Matcher mail = MAIL.matcher(text);
      int month = mail.matches() ? MONTHS.indexOf(mail.group(2).toLowerCase(Locale.ROOT)) : -1;
      return month < 0
          ? Optional.empty()
          : Optional.of(at(LocalDate.of(year(mail.group(3)), month + 1, number(mail, 1)), mail));
    } catch (DateTimeException e) {
      // Not a valid day or time.
      return Optional.empty();
    }
  }

  /** The instant with its stated offset; empty without a time or an offset. */
  public Optional<OffsetDateTime> instant() {
    return time.flatMap(clock -> offset.map(zone -> OffsetDateTime.of(day, clock, zone)));
  }

  /** The capture at this time; a time without a zone is taken as UTC. */
  public Capture capture(Capture.Source source) {
    return time.map(
            clock ->
                Capture.at(
                    LocalDateTime.of(day, clock)
                        .minusSeconds(offset.map(ZoneOffset::getTotalSeconds).orElse(0)),
                    source))
        .orElseGet(() -> Capture.on(day, source));
  }

  private static StatedTime at(LocalDate day, Matcher form) {
    if (form.group(4) == null) {
      return new StatedTime(day, Optional.empty(), Optional.empty());
    }
    int second = form.group(6) == null ? 0 : Math.min(59, number(form, 6));
    LocalTime time = LocalTime.of(number(form, 4), number(form, 5), second);
    return new StatedTime(
        day, Optional.of(time), Optional.ofNullable(form.group(7)).flatMap(StatedTime::offset));
  }

  private static Optional<ZoneOffset> offset(String zone) {
    if (Character.isLetter(zone.charAt(0))) {
      return Optional.ofNullable(ZONES.get(zone)).map(ZoneOffset::ofHours);
    }
    return Optional.of(ZoneOffset.of(zone));
  }

  private static int year(String written) {
    int year = Integer.parseInt(written);
    if (written.length() > 2) {
      return year;
    }
    return year < CENTURY_PIVOT ? 2000 + year : 1900 + year;
  }

  private static int number(Matcher form, int group) {
    return Integer.parseInt(form.group(group));
  }
}
