package dev.dateline.source;

import dev.dateline.article.CharsetSource;
import dev.dateline.article.Decoding;
import dev.dateline.article.Origin;
import dev.dateline.article.Outcome;
import dev.dateline.article.Reason;
import dev.dateline.article.Sha256;
import dev.dateline.article.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads files of JSON Lines: one document a line. Not thread-safe.
 *
 * <p>A compressed file is streamed twice: once to its end, so that nothing of a damaged file is
 * ever handed over, and once to hand its documents over.
 */
final class ContainerReader {

  private static final int EVIDENCE_BYTES = 2000;

  private final TextDecoder decoder;
  private final RecordParser records = new RecordParser();

  ContainerReader(TextDecoder decoder) {
    this.decoder = decoder;
  }

  /** Hands the documents of a slice over; throws a refusal of the file as a whole. */
  void read(Slice slice, Consumer<Outcome<SourceText>> consumer) throws IOException {
    ListedFile listed = new ListedFile(slice.file());
    boolean range = slice.start() > 0 || slice.end() < slice.file().size();
    boolean handed = range;
    try (Lines lines = open(listed, slice)) {
      while (lines.next()) {
        if (lines.offset() >= slice.end() && range) {
          break;
        }
        if (!lines.isBlank()) {
          handed = true;
          consumer.accept(document(slice.file().uri(), lines));
        }
      }
      listed.check();
    } catch (RefusedException e) {
      if (handed) {
        throw new SourceChangedException(slice.file().uri(), e.getMessage());
      }
      throw e;
    }
  }

  private Lines open(ListedFile listed, Slice slice) throws IOException {
    if (slice.start() > 0) {
      return new Lines(listed.open(slice.start()), slice.start(), slice.firstPart());
    }
    Content content = Content.open(listed);
    try {
      if (content.isCompressed()) {
        drain(content);
        content = Content.open(listed);
      }
      return new Lines(content.bytes(), skipMark(content.bytes()), 1);
    } catch (IOException e) {
      content.close();
      throw e;
    }
  }

  private static void drain(Content content) throws IOException {
    try (content) {
      content.bytes().transferTo(java.io.OutputStream.nullOutputStream());
    }
  }

  /** Number of bytes of the byte order mark that was passed over. */
  private static long skipMark(InputStream in) throws IOException {
    if (isWide(in)) {
      throw RefusedException.decoding(
          Reason.UNDECODABLE,
          "the container is no JSON Lines: it starts like UTF-16 or UTF-32. Expected UTF-8.");
    }
    long length = mark(in).length();
    in.skipNBytes(length);
    return length;
  }

  /** True when a stream starts like UTF-16 or UTF-32, whose lines can't be told by bytes. */
  static boolean isWide(InputStream in) throws IOException {
    ByteOrderMark mark = mark(in);
    in.mark(2);
    byte[] head = in.readNBytes(2);
    in.reset();
    boolean nul = head.length > 1 && (head[0] == 0 || head[1] == 0);
    return mark == ByteOrderMark.NONE ? nul : mark != ByteOrderMark.UTF_8;
  }

  private static ByteOrderMark mark(InputStream in) throws IOException {
    in.mark(4);
    byte[] head = in.readNBytes(4);
    in.reset();
    return ByteOrderMark.of(head, head.length);
  }

  private Outcome<SourceText> document(String uri, Lines lines) {
    Origin origin = new Origin(uri, lines.number(), lines.offset());
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
    Decoded text = Mojibake.repaired(LoneSurrogates.replaced(fields.text(), decoding));
    BinaryContent.refuse(text.text());
    Visible.require(text.text());
    return new SourceText(
        origin,
        rawHash,
        text.text(),
        text.decoding(),
        LoneSurrogates.replaced(fields.metadata()),
        text.flags());
  }

  private static String evidence(Lines lines) {
    int length = (int) Math.min(lines.size(), EVIDENCE_BYTES);
    return Replacing.decode(lines.bytes(), 0, length, StandardCharsets.UTF_8).text();
  }
}
