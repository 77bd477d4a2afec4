package dev.dateline.source.container;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.dateline.article.Reason;
import dev.dateline.source.RefusedException;
import dev.dateline.source.Utf8;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Feeds any bytes to the splitter of lines and to the parser of records: it makes something of them
 * or refuses them by name, and throws nothing else.
 *
 * <p>In the gate the stored inputs are replayed; {@code scripts/fuzz} searches for new ones.
 */
class RecordFuzzTest {

  private static final int MOST_BYTES = 1 << 16;

  private static final Set<Reason> OF_RECORDS = Set.of(Reason.BAD_RECORD);

  private final RecordParser records = new RecordParser();

  @FuzzTest(maxDuration = "")
  void parseRecord(byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      return;
    }
    try {
      RecordParser.Fields fields =
          Utf8.isWellFormed(bytes, 0, bytes.length)
              ? records.parse(bytes, bytes.length)
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

  private static void require(boolean fact, Object shown) {
    if (!fact) {
      throw new AssertionError(shown);
    }
  }
}
