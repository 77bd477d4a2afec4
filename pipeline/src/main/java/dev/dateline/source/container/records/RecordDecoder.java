package dev.dateline.source.container.records;

import dev.dateline.article.CharsetSource;
import dev.dateline.article.Decoding;
import dev.dateline.article.Reason;
import dev.dateline.source.RefusedException;
import dev.dateline.source.Utf8;
import dev.dateline.source.charset.Decoded;
import dev.dateline.source.charset.TextDecoder;
import dev.dateline.source.container.ReadSettings;
import dev.dateline.source.record.FieldNames;
import dev.dateline.source.record.RecordFields;
import dev.dateline.source.record.RecordParser;
import dev.dateline.source.record.Records;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Makes fields of the bytes of records. Not thread-safe. */
final class RecordDecoder {

  private final TextDecoder decoder;
  private final FieldNames names;

  RecordDecoder(ReadSettings settings) {
    decoder = TextDecoder.of(settings.charset());
    names = settings.names();
  }

  /**
   * Makes fields of the records of a file.
   *
   * @throws RefusedException when there is no field with a text in any of them
   */
  OfFile of(RecordLayout layout) throws RefusedException {
    return new OfFile(layout.parser(names), layout.charset());
  }

  /**
   * Fields, and how their bytes became text.
   *
   * @param fields the fields
   * @param decoding how
   */
  record DecodedFields(RecordFields fields, Decoding decoding) {}

  /** The same for one file. */
  final class OfFile {

    private final RecordParser parser;
    private final Optional<Charset> charset;

    private OfFile(RecordParser parser, Optional<Charset> charset) {
      this.parser = parser;
      this.charset = charset;
    }

    /** The fields of a record; empty when it is refused. */
    Optional<RecordFields> fields(Records record) {
      try {
        return Optional.of(decoded(record).fields());
      } catch (RefusedException e) {
        // Whoever reads it to hand it over names the fault.
        return Optional.empty();
      }
    }

    /** The fields of a record, or its refusal. */
    DecodedFields decoded(Records record) throws RefusedException {
      byte[] bytes = record.bytes();
      int start = record.start();
      int length = record.length();
      if (charset.isEmpty() && Utf8.isWellFormed(bytes, start, start + length)) {
        return new DecodedFields(
            parser.parse(bytes, start, length),
            new Decoding(StandardCharsets.UTF_8.name(), CharsetSource.UTF8, 0));
      }
      byte[] exact = Arrays.copyOfRange(bytes, start, start + length);
      Decoded decoded =
          charset.isPresent()
              ? TextDecoder.marked(exact, length, charset.get())
              : decoder.decode(exact, length);
      if (charset.isEmpty() && decoded.decoding().charset().matches("UTF-(16|32).*")) {
        // The file was divided by bytes, so this need not be a complete record.
        throw RefusedException.decoding(
            Reason.UNDECODABLE,
            "the record is in "
                + decoded.decoding().charset()
                + ", and its file is not. Convert the file to UTF-8.");
      }
      return new DecodedFields(parser.parse(decoded.text()), decoded.decoding());
    }

    /** The start of a record as a person may see it. */
    String shown(Records record, int most) {
      int length = Math.min(record.length(), most);
      byte[] start = Arrays.copyOfRange(record.bytes(), record.start(), record.start() + length);
      return charset.isPresent()
          ? new String(start, charset.get())
          : TextDecoder.shown(start, length);
    }
  }
}
