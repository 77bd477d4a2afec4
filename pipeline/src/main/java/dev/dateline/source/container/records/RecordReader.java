package dev.dateline.source.container.records;

import dev.dateline.article.Metadata;
import dev.dateline.article.Metadata.NumberOrder;
import dev.dateline.article.Origin;
import dev.dateline.article.Outcome;
import dev.dateline.article.Sha256;
import dev.dateline.article.SourceText;
import dev.dateline.source.OpenedFile;
import dev.dateline.source.RefusedException;
import dev.dateline.source.SourceFile;
import dev.dateline.source.charset.Decoded;
import dev.dateline.source.charset.LoneSurrogates;
import dev.dateline.source.charset.TextDecoder;
import dev.dateline.source.container.ContainerReader;
import dev.dateline.source.container.DocumentDecoder;
import dev.dateline.source.container.DocumentFailedException;
import dev.dateline.source.container.Documents;
import dev.dateline.source.container.ReadSettings;
import dev.dateline.source.container.Slice;
import dev.dateline.source.container.Slice.DateOrder;
import dev.dateline.source.record.RecordFields;
import dev.dateline.source.record.Records;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Reads files of records: of JSON, or rows of tables. */
final class RecordReader implements ContainerReader {

  private static final int EVIDENCE_BYTES = 2000;

  private final RecordFormat format;
  private final RecordDecoder decoder;
  private final DatesOfFile dates;

  RecordReader(RecordFormat format, ReadSettings settings) {
    this.format = format;
    decoder = new RecordDecoder(settings);
    dates = new DatesOfFile(format, decoder);
  }

  @Override
  public DateOrder order(SourceFile file) throws IOException {
    return dates.of(file);
  }

  @Override
  public void read(OpenedFile file, Slice slice, Documents documents) throws IOException {
    RecordLayout layout = format.layout(file);
    SliceDocuments reading = new SliceDocuments(slice, decoder.of(layout));
    try (Records records = records(file, slice, layout)) {
      while (records.next() && !(slice.hasNeighbours() && records.offset() >= slice.end())) {
        Origin origin = new Origin(file.file().uri(), records.number(), records.offset());
        documents.accept(
            DocumentFailedException.naming(origin, () -> reading.document(origin, records)));
      }
      file.check();
    }
  }

  private static Records records(OpenedFile file, Slice slice, RecordLayout layout)
      throws IOException {
    if (slice.start() > 0) {
      return layout.records(file.bytesFrom(slice.start()), slice.start(), slice.firstPart());
    }
    if (file.isCompressed()) {
      file.proveWhole();
      return layout.records(file.bytes());
    }
    return layout.records(file.bytesFrom(0));
  }

  /** Makes the documents of a slice. */
  private final class SliceDocuments {

    private final SourceFile file;
    private final RecordDecoder.OfFile decoding;
    private DateOrder order;

    SliceDocuments(Slice slice, RecordDecoder.OfFile decoding) {
      file = slice.file();
      order = slice.order();
      this.decoding = decoding;
    }

    Outcome<SourceText> document(Origin origin, Records record) {
      Optional<RefusedException> fault = record.fault();
      if (fault.isPresent()) {
        return Outcome.rejected(
            fault.get().of(origin, Optional.empty(), decoding.shown(record, EVIDENCE_BYTES)));
      }
      String rawHash = Sha256.of(record.bytes(), record.start(), record.length());
      try {
        return Outcome.kept(document(origin, rawHash, decoding.decoded(record)));
      } catch (RefusedException e) {
        return Outcome.rejected(
            e.of(origin, Optional.of(rawHash), decoding.shown(record, EVIDENCE_BYTES)));
      }
    }

    private SourceText document(Origin origin, String rawHash, RecordDecoder.DecodedFields decoded)
        throws RefusedException {
      RecordFields fields = decoded.fields();
      Decoded text = TextDecoder.unescaped(fields.text(), decoded.decoding());
      Metadata metadata = ordered(LoneSurrogates.replaced(fields.metadata()));
      boolean html = DocumentDecoder.isHtml(text.text());
      return new SourceText(
          origin,
          rawHash,
          text.text(),
          text.decoding(),
          html ? metadata.toBuilder().html(true).build() : metadata,
          text.flags());
    }

    private Metadata ordered(Metadata metadata) {
      return DatesOfFile.matterTo(metadata)
          ? metadata.toBuilder().order(decided()).build()
          : metadata;
    }

    private Optional<NumberOrder> decided() {
      if (order == DateOrder.UNSETTLED) {
        try {
          order = dates.of(file);
        } catch (RefusedException e) {
          // The file changed: the check at its end shows it.
          order = DateOrder.NONE;
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return switch (order) {
        case DAY_FIRST -> Optional.of(NumberOrder.DAY_FIRST);
        case MONTH_FIRST -> Optional.of(NumberOrder.MONTH_FIRST);
        case NONE, UNSETTLED -> Optional.empty();
      };
    }
  }
}
