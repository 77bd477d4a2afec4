package dev.dateline.codec;

import dev.dateline.article.Capture;
import dev.dateline.article.Metadata;
import dev.dateline.schema.ArticleRow;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** The columns for what is known about a document beside its text. */
final class MetadataAvro {

  private static final int SECONDS = 60;

  private MetadataAvro() {}

  /**
   * When the page was fetched: midnight in UTC where only the day is known; null when it is not.
   */
  static Instant captured(Metadata metadata) {
    return metadata.capture().map(MetadataAvro::instant).orElse(null);
  }

  /** How that is known; null when it is not. */
  static String capturedSource(Metadata metadata) {
    return metadata.capture().map(capture -> capture.source().name()).orElse(null);
  }

  /** The offset of a time from UTC in minutes. */
  static Integer offset(OffsetDateTime time) {
    return time.getOffset().getTotalSeconds() / SECONDS;
  }

  /** The instant of publication with its offset. */
  static Optional<OffsetDateTime> time(ArticleRow row) {
    return Optional.ofNullable(row.getTimePublished())
        .map(at -> at.atOffset(ZoneOffset.ofTotalSeconds(row.getTimePublishedOffset() * SECONDS)));
  }

  /** What the columns of a row hold of it. */
  static Metadata from(ArticleRow row) {
    return Metadata.builder()
        .id(Optional.ofNullable(row.getDocumentId()))
        .url(Optional.ofNullable(row.getUrl()))
        .format(Optional.ofNullable(row.getFormat()))
        .publisher(Optional.ofNullable(row.getPublisher()))
        .section(Optional.ofNullable(row.getSection()))
        .fields(row.getMetadataFields())
        .capture(Optional.ofNullable(row.getCaptured()).map(at -> capture(at, row)))
        .build();
  }

  private static Instant instant(Capture capture) {
    return capture
        .time()
        .orElse(capture.day().atTime(LocalTime.MIDNIGHT))
        .toInstant(ZoneOffset.UTC);
  }

  private static Capture capture(Instant at, ArticleRow row) {
    return Capture.at(
        at.atOffset(ZoneOffset.UTC).toLocalDateTime(),
        Capture.Source.valueOf(row.getCapturedSource()));
  }
}
