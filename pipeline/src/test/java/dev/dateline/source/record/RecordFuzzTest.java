package dev.dateline.source.record;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.dateline.article.Reason;
import dev.dateline.source.RefusedException;
import dev.dateline.source.Utf8;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Function;

/**
 * Feeds any bytes to the splitter of lines and to the parser of records: it makes something of them
 * or refuses them by name, and throws nothing else.
 *
 * <p>In the gate the stored inputs are replayed; {@code scripts/fuzz} searches for new ones.
 */
class RecordFuzzTest {

  private static final int MOST_BYTES = 1 << 16;

  private static final Set<Reason> OF_RECORDS = Set.of(Reason.BAD_RECORD);

  private final JsonRecordParser records = new JsonRecordParser(FieldNames.of(""), "jsonl");

  @FuzzTest(maxDuration = "")
  void parseRecord(byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      return;
    }
    try {
      RecordFields fields =
          Utf8.isWellFormed(bytes, 0, bytes.length)
              ? records.parse(bytes, 0, bytes.length)
              : records.parse(new String(bytes, StandardCharsets.ISO_8859_1));
      require(fields.text() != null, fields);
    } catch (RefusedException e) {
      require(OF_RECORDS.contains(e.reason()), e.reason());
    }
  }

  @FuzzTest(maxDuration = "")
  void splitLines(byte[] bytes) throws IOException {
    long size = 0;
    try (Lines lines = new Lines(new ByteArrayInputStream(bytes), 0, 1)) {
      while (lines.next()) {
        require(lines.offset() == size, lines.offset());
        require(lines.length() <= lines.size(), lines.length());
        size = lines.following();
      }
    }
    require(size == bytes.length, size);
  }

  /** Records cover no byte twice, and are the same from wherever reading begins. */
  @FuzzTest(maxDuration = "")
  void divideJson(byte[] bytes) throws IOException {
    require(bytes, new JsonRecords(window(bytes, 0), 1), start -> new JsonRecords(start, 2));
  }

  @FuzzTest(maxDuration = "")
  void divideTable(byte[] bytes) throws IOException {
    require(
        bytes,
        new TableRecords(window(bytes, 0), CodeUnits.BYTES, ',', 1),
        start -> new TableRecords(start, CodeUnits.BYTES, ',', 2));
  }

  private static Window window(byte[] bytes, int start) {
    return new Window(new ByteArrayInputStream(bytes, start, bytes.length - start), start);
  }

  private static void require(byte[] bytes, Records whole, Function<Window, Records> from)
      throws IOException {
    long behind = 0;
    try (Records range = whole) {
      for (long number = 1; range.next(); number++) {
        require(range.number() == number, range.number());
        require(range.offset() >= behind, range.offset());
        behind = range.offset() + range.length();
        require(behind <= bytes.length, behind);
        if (number == 2 && range.isEvenlyRead()) {
          Records again = from.apply(window(bytes, (int) range.offset()));
          require(again.next() && again.offset() == range.offset(), range.offset());
          require(again.length() == range.length(), range.length());
        }
      }
    }
  }

  private static void require(boolean fact, Object shown) {
    if (!fact) {
      throw new AssertionError(shown);
    }
  }
}
