package dev.dateline.source.container.records;

import dev.dateline.article.Metadata;
import dev.dateline.article.Metadata.NumberOrder;
import dev.dateline.source.OpenedFile;
import dev.dateline.source.SourceFile;
import dev.dateline.source.container.Slice.DateOrder;
import dev.dateline.source.record.DateVotes;
import dev.dateline.source.record.RecordFields;
import dev.dateline.source.record.Records;
import java.io.IOException;
import java.util.Optional;

/**
 * Finds the order of day and month in the dates of a file: by the first records that have dates of
 * one order only. It depends on the file's bytes and the fields alone, so that planner, readers of
 * ranges and {@code inspect} agree.
 */
final class DatesOfFile {

  /** Bytes of a file whose dates are looked at. */
  private static final long LOOKED_AT = 8L << 20;

  private static final int RECORDS = 20_000;

  /** A file whose first records have no dates in numbers has none. */
  private static final int WITHOUT_NUMBERS = 200;

  private final RecordFormat format;
  private final RecordDecoder decoder;

  DatesOfFile(RecordFormat format, RecordDecoder decoder) {
    this.format = format;
    this.decoder = decoder;
  }

  /** Whether the order makes a difference for a record. */
  static boolean matterTo(Metadata metadata) {
    return metadata.date().filter(DateVotes::isOpen).isPresent()
        || metadata.modified().filter(DateVotes::isOpen).isPresent();
  }

  /**
   * The order of a file, which is opened again for it.
   *
   * @throws dev.dateline.source.RefusedException when nothing of it can be read
   */
  DateOrder of(SourceFile file) throws IOException {
    try (OpenedFile toTell = OpenedFile.open(file);
        OpenedFile toRead = OpenedFile.open(file)) {
      return of(format.layout(toTell), toRead);
    }
  }

  private DateOrder of(RecordLayout layout, OpenedFile file) throws IOException {
    DateVotes votes = new DateVotes();
    RecordDecoder.OfFile records = decoder.of(layout);
    try (Records each = layout.records(file.bytes())) {
      for (int i = 0; i < RECORDS && each.next() && each.offset() < LOOKED_AT; i++) {
        if (each.fault().isEmpty()) {
          records.fields(each).ifPresent(fields -> add(fields, votes));
        }
        if (i >= WITHOUT_NUMBERS && !votes.hasNumbers()) {
          break;
        }
      }
    }
    Optional<NumberOrder> order = votes.order();
    return order.map(found -> DateOrder.valueOf(found.name())).orElse(DateOrder.NONE);
  }

  private static void add(RecordFields fields, DateVotes votes) {
    fields.metadata().date().ifPresent(votes::add);
    fields.metadata().modified().ifPresent(votes::add);
  }
}
