package dev.dateline.source.container.warc;

import dev.dateline.article.Capture;
import dev.dateline.article.Metadata;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import org.netpreserve.jwarc.MessageHeaders;

/** What the header of a record states about the page in it. */
final class CaptureMetadata {

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

  private CaptureMetadata() {}

  /** Its address, its id, and when it was fetched. */
  static Metadata of(MessageHeaders headers) {
    return Metadata.builder()
        .format(Optional.of("warc"))
        .id(headers.first("WARC-Record-ID").map(CaptureMetadata::bare))
        .url(headers.first("WARC-Target-URI").map(CaptureMetadata::bare))
        .capture(headers.first("WARC-Date").flatMap(CaptureMetadata::capture))
        .build();
  }

  /** Addresses are in angle brackets in some archives of version 1.0, ids in all. */
  private static String bare(String address) {
    return address.startsWith("<") && address.endsWith(">") && address.length() > 2
        ? address.substring(1, address.length() - 1)
        : address;
  }

  /** An instant, or a day; what is less exact is not used. */
  private static Optional<Capture> capture(String date) {
    try {
      if (DAY.matcher(date).matches()) {
        return Optional.of(Capture.on(LocalDate.parse(date), Capture.Source.ARCHIVE));
      }
      LocalDateTime time =
          OffsetDateTime.parse(date).withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
      return Optional.of(Capture.at(time, Capture.Source.ARCHIVE));
    } catch (DateTimeException e) {
      // The standard demands a date; an archive without one is read all the same.
      return Optional.empty();
    }
  }
}
