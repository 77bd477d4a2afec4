package dev.dateline.source.container;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds a day in the path of a file by a pattern: {@code YYYY}, {@code MM} and {@code DD} stand for
 * digits, {@code *}, at most once, for up to 255 characters but no slash, everything else for
 * itself.
 *
 * <p>The pattern may fit anywhere in the path, between characters other than digits; the last place
 * that fits and contains a day counts. The path is that of the file's URI, in which all but plain
 * signs are percent-encoded.
 */
final class PathDays {

  private static final List<String> PARTS = List.of("YYYY", "MM", "DD");

  private final Pattern form;

  private PathDays(Pattern form) {
    this.form = form;
  }

  /**
   * The days by a pattern.
   *
   * @throws IllegalArgumentException when it has not each of year, month and day once, or more than
   *     one star
   */
  static PathDays of(String pattern) {
    for (String part : PARTS) {
      int at = pattern.indexOf(part);
      if (at < 0 || pattern.indexOf(part, at + part.length()) >= 0) {
        throw new IllegalArgumentException(
            "not a pattern of a path: '"
                + pattern
                + "'. Expected YYYY, MM and DD once each, such as crawl-YYYY-MM-DD");
      }
    }
    if (pattern.indexOf('*') != pattern.lastIndexOf('*')) {
      throw new IllegalArgumentException(
          "not a pattern of a path: '" + pattern + "'. Expected one * at most");
    }
    StringBuilder form = new StringBuilder("(?<![0-9])");
    for (int i = 0; i < pattern.length(); ) {
      int from = i;
      Optional<String> part = PARTS.stream().filter(p -> pattern.startsWith(p, from)).findFirst();
      if (part.isPresent()) {
        form.append("(?<").append(part.get()).append(">[0-9]{").append(part.get().length());
        form.append("})");
        i += part.get().length();
      } else {
        form.append(
            pattern.charAt(i) == '*'
                ? "[^/]{0,255}?"
                : Pattern.quote(String.valueOf(pattern.charAt(i))));
        i++;
      }
    }
    return new PathDays(Pattern.compile(form.append("(?![0-9])").toString()));
  }

  /** The day in a path. */
  Optional<LocalDate> day(String path) {
    Optional<LocalDate> last = Optional.empty();
    Matcher found = form.matcher(path);
    for (int from = 0; from <= path.length() && found.find(from); from = found.start() + 1) {
      Optional<LocalDate> day = day(found);
      last = day.isPresent() ? day : last;
    }
    return last;
  }

  private static Optional<LocalDate> day(Matcher found) {
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(found.group("YYYY")),
              Integer.parseInt(found.group("MM")),
              Integer.parseInt(found.group("DD"))));
    } catch (DateTimeException e) {
      // No day of the calendar: other digits.
      return Optional.empty();
    }
  }
}
