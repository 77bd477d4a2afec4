package dev.dateline.source.container;

import dev.dateline.article.Capture;
import dev.dateline.source.SourceFile;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Determines when a page was fetched if the page does not state it; sent to the workers.
 *
 * <p>Written as {@code 2021-08-05} or {@code 2021-08-05T10:40:00Z} for all of the input, as {@code
 * file} for the time of each file in the run's list, or as {@code path:PATTERN} for the day in the
 * path of each file ({@link PathDays}).
 *
 * @param written as the user wrote it; empty for none
 */
public record CaptureRule(String written) implements Serializable {

  private static final String FILE = "file";
  private static final String PATH = "path:";
  private static final long NANOS = 1_000_000_000;

  /**
   * Refuses any other form.
   *
   * @throws IllegalArgumentException in words for the user
   */
  public CaptureRule {
    if (written.startsWith(PATH)) {
      PathDays.of(written.substring(PATH.length()));
    } else if (!written.isEmpty() && !written.equals(FILE) && stated(written).isEmpty()) {
      throw new IllegalArgumentException(
          "not a day of capture: '"
              + written
              + "'. Expected 2021-08-05, 2021-08-05T10:40:00Z, file, or"
              + " path: and a pattern such as path:crawl-YYYY-MM-DD");
    }
  }

  /** Nothing is known of pages that do not state it. */
  public static CaptureRule none() {
    return new CaptureRule("");
  }

  /** When the documents of a file were fetched that do not state it. */
  public Optional<Capture> capture(SourceFile file) {
    if (written.isEmpty()) {
      return Optional.empty();
    }
    if (written.equals(FILE)) {
      Instant time =
          Instant.ofEpochSecond(
              Math.floorDiv(file.modifiedNanos(), NANOS),
              Math.floorMod(file.modifiedNanos(), NANOS));
      return Optional.of(
          Capture.at(LocalDateTime.ofInstant(time, ZoneOffset.UTC), Capture.Source.FILE_TIME));
    }
    if (written.startsWith(PATH)) {
      return PathDays.of(written.substring(PATH.length()))
          .day(file.uri())
          .map(day -> Capture.on(day, Capture.Source.PATH));
    }
    return stated(written);
  }

  /** A day, or an instant with its offset. */
  private static Optional<Capture> stated(String written) {
    try {
      return Optional.of(
          written.indexOf('T') < 0
              ? Capture.on(LocalDate.parse(written), Capture.Source.OPTION)
              : Capture.at(
                  OffsetDateTime.parse(written)
                      .withOffsetSameInstant(ZoneOffset.UTC)
                      .toLocalDateTime(),
                  Capture.Source.OPTION));
    } catch (DateTimeException e) {
      // Neither: the message shows what is expected.
      return Optional.empty();
    }
  }
}
