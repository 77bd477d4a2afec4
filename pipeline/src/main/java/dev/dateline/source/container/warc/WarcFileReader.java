package dev.dateline.source.container.warc;

import dev.dateline.article.Origin;
import dev.dateline.article.Outcome;
import dev.dateline.article.PassedOver;
import dev.dateline.article.Reason;
import dev.dateline.article.SourceText;
import dev.dateline.source.Limits;
import dev.dateline.source.OpenedFile;
import dev.dateline.source.RefusedException;
import dev.dateline.source.charset.StatedCharset;
import dev.dateline.source.container.ContainerReader;
import dev.dateline.source.container.DocumentBytes;
import dev.dateline.source.container.DocumentDecoder;
import dev.dateline.source.container.DocumentFailedException;
import dev.dateline.source.container.Documents;
import dev.dateline.source.container.ReadSettings;
import dev.dateline.source.container.Slice;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.netpreserve.jwarc.MessageHeaders;

/**
 * Reads web archives: one document a page.
 *
 * <p>A record is handed over when it was read to its end, with the checksum of its compressed
 * member and its digest. Of a damaged file all records before the damage are kept, and one
 * rejection has the place of the damage. A record that is broken within a sound member of gzip is
 * refused alone.
 */
final class WarcFileReader implements ContainerReader {

  private final DocumentDecoder decoder;
  private final DocumentBytes bytes = new DocumentBytes();

  WarcFileReader(ReadSettings settings) {
    decoder = new DocumentDecoder(settings);
  }

  @Override
  public void read(OpenedFile file, Slice slice, Documents documents) throws IOException {
    WarcRecords records = records(file, slice);
    boolean more = true;
    while (more) {
      try {
        more = records.next() && (!slice.hasNeighbours() || records.offset() < slice.end());
        if (more) {
          read(records, file.file().uri(), documents);
        }
      } catch (RefusedException e) {
        if (slice.hasNeighbours() || WarcSource.isOfMachine(e)) {
          throw e;
        }
        file.check();
        Origin origin = records.origin(file.file().uri());
        documents.accept(Outcome.rejected(e.of(origin, Optional.empty(), "")));
        more = records.recover();
      }
    }
    file.check();
  }

  private static WarcRecords records(OpenedFile file, Slice slice) throws IOException {
    if (slice.start() > 0) {
      return WarcRecords.from(file.bytesFrom(slice.start()), slice.start(), slice.firstPart());
    }
    if (!Warc.begins(file.head())) {
      throw RefusedException.reading(
          Reason.BAD_RECORD,
          "the file is named .warc, and does not begin with a record. Rename it if it is not an archive.");
    }
    return WarcRecords.of(file);
  }

  private void read(WarcRecords records, String uri, Documents documents) throws IOException {
    Origin origin = records.origin(uri);
    WarcCheck check = WarcCheck.of(records.headers(), records.block());
    try {
      Found found = found(records);
      records.finish();
      if (found.passedOver().isPresent()) {
        documents.passedOver(found.passedOver().get());
      } else {
        documents.accept(
            found
                .refusal()
                .or(check::fault)
                .map(e -> Outcome.<SourceText>rejected(e.of(origin, Optional.empty(), "")))
                .orElseGet(() -> document(origin, records.headers(), found.type())));
      }
    } finally {
      bytes.release();
    }
  }

  /**
   * What is in a record; a page's bytes are in hand.
   *
   * @param passedOver why it is not a page
   * @param refusal why the page can't be read, in a record that may be complete
   * @param type the page's media type
   */
  private record Found(
      Optional<PassedOver> passedOver, Optional<RefusedException> refusal, String type) {}

  private Found found(WarcRecords records) throws IOException {
    try {
      WarcPayload payload = WarcPayload.of(records.headers(), records.block());
      if (payload.passedOver().isPresent()) {
        records.block().digestBy(Optional.empty());
        return new Found(payload.passedOver(), Optional.empty(), "");
      }
      try (InputStream body = payload.body()) {
        Optional<RefusedException> tooLarge =
            bytes.read(body) ? Optional.empty() : Optional.of(tooLarge());
        return new Found(Optional.empty(), tooLarge, payload.type());
      }
    } catch (IOException e) {
      records.block().rethrow();
      return new Found(Optional.empty(), Optional.of(refusal(e)), "");
    }
  }

  private static RefusedException refusal(IOException e) {
    String why = e.getMessage() == null ? "it ends too early" : e.getMessage();
    return e instanceof RefusedException refused
        ? refused
        : RefusedException.reading(
            Reason.BAD_COMPRESSION, "the page's encoding is damaged or cut short: " + why);
  }

  private static RefusedException tooLarge() {
    return RefusedException.reading(
        Reason.TOO_LARGE, "the page is over " + Limits.DOCUMENT_BYTES + " bytes");
  }

  private Outcome<SourceText> document(Origin origin, MessageHeaders headers, String type) {
    return DocumentFailedException.naming(
        origin,
        () ->
            decoder.document(
                origin,
                bytes.bytes(),
                bytes.length(),
                CaptureMetadata.of(headers),
                StatedCharset.of(type)));
  }
}
