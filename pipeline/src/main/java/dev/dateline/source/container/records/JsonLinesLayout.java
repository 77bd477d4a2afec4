package dev.dateline.source.container.records;

import dev.dateline.article.Reason;
import dev.dateline.source.FileHead;
import dev.dateline.source.RefusedException;
import dev.dateline.source.charset.ByteOrderMark;
import dev.dateline.source.record.FieldNames;
import dev.dateline.source.record.JsonLineRecords;
import dev.dateline.source.record.JsonRecordParser;
import dev.dateline.source.record.Lines;
import dev.dateline.source.record.RecordParser;
import dev.dateline.source.record.Records;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Optional;

/**
 * JSON Lines: an object on each line.
 *
 * @param markLength number of bytes of the byte order mark
 */
record JsonLinesLayout(int markLength) implements RecordLayout {

  private static final String FORMAT = "jsonl";

  /** The layout of a file. */
  static JsonLinesLayout of(FileHead head) throws RefusedException {
    return new JsonLinesLayout(markLength(head));
  }

  /**
   * Number of bytes of the byte order mark.
   *
   * @throws RefusedException for JSON in UTF-16 or UTF-32
   */
  static int markLength(FileHead head) throws RefusedException {
    byte[] bytes = head.bytes();
    if (ByteOrderMark.startsWide(bytes)) {
      throw RefusedException.decoding(
          Reason.UNDECODABLE,
          "the container is not JSON: it starts like UTF-16 or UTF-32. Expected UTF-8.");
    }
    return ByteOrderMark.of(bytes, bytes.length).length();
  }

  @Override
  public Records records(InputStream start) throws IOException {
    start.skipNBytes(markLength);
    return records(start, markLength, 1);
  }

  @Override
  public Records records(InputStream range, long offset, long firstNumber) {
    return new JsonLineRecords(new Lines(range, offset, firstNumber));
  }

  @Override
  public RecordParser parser(FieldNames names) {
    return new JsonRecordParser(names, FORMAT);
  }

  @Override
  public Optional<Charset> charset() {
    return Optional.empty();
  }
}
