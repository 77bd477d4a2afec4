package dev.dateline.source.container.records;

import dev.dateline.source.FileHead;
import dev.dateline.source.OpenedFile;
import dev.dateline.source.record.FieldNames;
import dev.dateline.source.record.JsonRecordParser;
import dev.dateline.source.record.JsonRecords;
import dev.dateline.source.record.RecordParser;
import dev.dateline.source.record.Records;
import dev.dateline.source.record.Window;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * JSON that is not divided by lines.
 *
 * @param markLength number of bytes of the byte order mark
 */
record JsonLayout(int markLength) implements RecordLayout {

  private static final String FORMAT = "json";

  /** The layout of a file: also JSON Lines, where its first object is a line. */
  static RecordLayout of(OpenedFile file) throws IOException {
    FileHead head = file.head();
    JsonLayout layout = new JsonLayout(JsonLinesLayout.markLength(head));
    boolean sequence = JsonHead.isSequence(head.bytes(), layout.markLength);
    return !sequence && isLine(layout, file.bytes())
        ? new JsonLinesLayout(layout.markLength)
        : layout;
  }

  /** The layout of lines that end with a carriage return alone, as of old Macs; or none. */
  static Optional<RecordLayout> dividedByReturns(OpenedFile file) throws IOException {
    FileHead head = file.head();
    if (new String(head.bytes(), StandardCharsets.ISO_8859_1).indexOf('\n') >= 0) {
      return Optional.empty();
    }
    JsonLayout layout = new JsonLayout(JsonLinesLayout.markLength(head));
    InputStream bytes = file.bytes();
    bytes.skipNBytes(layout.markLength);
    Window window = new Window(bytes, layout.markLength);
    try {
      JsonRecords records = new JsonRecords(window, 1);
      boolean divided =
          records.next()
              && records.isBareObject()
              && isLine(records)
              && window.read() == '\r'
              && window.read() == '{';
      return divided ? Optional.of(layout) : Optional.empty();
    } finally {
      window.release();
    }
  }

  /** Whether the first object, which is not an object around records, is all of the first line. */
  private static boolean isLine(JsonLayout layout, InputStream bytes) throws IOException {
    bytes.skipNBytes(layout.markLength);
    Window window = new Window(bytes, layout.markLength);
    try {
      JsonRecords records = new JsonRecords(window, 1);
      return records.next() && records.isBareObject() && isLine(records) && lineEnds(window);
    } finally {
      window.release();
    }
  }

  private static boolean isLine(JsonRecords record) {
    for (int i = 0; i < record.length(); i++) {
      if (record.bytes()[record.start() + i] == '\n') {
        return false;
      }
    }
    return true;
  }

  private static boolean lineEnds(Window window) throws IOException {
    int c;
    do {
      c = window.read();
    } while (c == ' ' || c == '\t' || c == '\r');
    return c == '\n' || c == Window.END;
  }

  @Override
  public Records records(InputStream start) throws IOException {
    start.skipNBytes(markLength);
    return records(start, markLength, 1);
  }

  @Override
  public Records records(InputStream range, long offset, long firstNumber) {
    return new JsonRecords(new Window(range, offset), firstNumber);
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
