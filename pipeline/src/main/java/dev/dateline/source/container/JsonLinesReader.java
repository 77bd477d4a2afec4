package dev.dateline.source.container;

import dev.dateline.article.CharsetSource;
import dev.dateline.article.Decoding;
import dev.dateline.article.Origin;
import dev.dateline.article.Outcome;
import dev.dateline.article.Reason;
import dev.dateline.article.Sha256;
import dev.dateline.article.SourceText;
import dev.dateline.source.Limits;
import dev.dateline.source.OpenedFile;
import dev.dateline.source.RefusedException;
import dev.dateline.source.Utf8;
import dev.dateline.source.charset.ByteOrderMark;
import dev.dateline.source.charset.Decoded;
import dev.dateline.source.charset.LoneSurrogates;
import dev.dateline.source.charset.TextDecoder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads files of JSON Lines: one document a line. */
final class JsonLinesReader implements ContainerReader {

  private static final int EVIDENCE_BYTES = 2000;

  private final TextDecoder decoder;
  private final RecordParser records = new RecordParser();

  JsonLinesReader(ReadSettings settings) {
    decoder = TextDecoder.of(settings.charset());
  }

  @Override
  public void read(OpenedFile file, Slice slice, Documents documents) throws IOException {
    try (Lines lines = lines(file, slice)) {
      while (lines.next()) {
        if (slice.hasNeighbours() && lines.offset() >= slice.end()) {
          break;
        }
        if (!lines.isBlank()) {
          Origin origin = new Origin(file.file().uri(), lines.number(), lines.offset());
          documents.accept(DocumentFailedException.naming(origin, () -> document(origin, lines)));
        }
      }
      file.check();
    }
  }

  private static Lines lines(OpenedFile file, Slice slice) throws IOException {
    if (slice.start() > 0) {
      return new Lines(file.bytesFrom(slice.start()), slice.start(), slice.firstPart());
    }
    file.proveWhole();
    return new Lines(file.bytes(), skipMark(file), 1);
  }

  /** Number of bytes of the byte order mark that was passed over. */
  private static long skipMark(OpenedFile file) throws IOException {
    byte[] head = file.head().bytes();
    if (ByteOrderMark.startsWide(head)) {
      throw RefusedException.decoding(
          Reason.UNDECODABLE,
          "the container is no JSON Lines: it starts like UTF-16 or UTF-32. Expected UTF-8.");
    }
    long length = ByteOrderMark.of(head, head.length).length();
    file.bytes().skipNBytes(length);
    return length;
  }

  private Outcome<SourceText> document(Origin origin, Lines lines) {
    if (lines.isTooLong()) {
      RefusedException e =
          RefusedException.reading(
              Reason.TOO_LARGE,
              "the line has "
                  + lines.size()
                  + " bytes. At most "
                  + Limits.DOCUMENT_BYTES
                  + " are read.");
      return Outcome.rejected(e.of(origin, Optional.empty(), evidence(lines)));
    }
    String rawHash = Sha256.of(lines.bytes(), lines.length());
    try {
      return Outcome.kept(record(origin, rawHash, lines.bytes(), lines.length()));
    } catch (RefusedException e) {
      return Outcome.rejected(e.of(origin, Optional.of(rawHash), evidence(lines)));
    }
  }

  private SourceText record(Origin origin, String rawHash, byte[] line, int length)
      throws RefusedException {
    RecordParser.Fields fields;
    Decoding decoding;
    if (Utf8.isWellFormed(line, 0, length)) {
      fields = records.parse(line, length);
      decoding = new Decoding(StandardCharsets.UTF_8.name(), CharsetSource.UTF8, 0);
    } else {
      Decoded decoded = decoder.decode(line, length);
      fields = records.parse(decoded.text());
      decoding = decoded.decoding();
    }
    Decoded text = TextDecoder.unescaped(fields.text(), decoding);
    return new SourceText(
        origin,
        rawHash,
        text.text(),
        text.decoding(),
        LoneSurrogates.replaced(fields.metadata()),
        text.flags());
  }

  private static String evidence(Lines lines) {
    return TextDecoder.shown(lines.bytes(), (int) Math.min(lines.size(), EVIDENCE_BYTES));
  }
}
