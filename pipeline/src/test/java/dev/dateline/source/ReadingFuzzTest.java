package dev.dateline.source;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.dateline.article.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.Set;

/**
 * Feeds any bytes to decompressor, decoder and record parser: each makes something of them or
 * refuses them by name, and throws nothing else.
 *
 * <p>In the gate the stored inputs are replayed; {@code scripts/fuzz} searches for new ones.
 */
class ReadingFuzzTest {

  private static final int MOST_BYTES = 1 << 16;

  private static final Set<Reason> OF_COMPRESSION =
      Set.of(Reason.BAD_COMPRESSION, Reason.TOO_LARGE, Reason.UNREADABLE);
  private static final Set<Reason> OF_DECODING = Set.of(Reason.BINARY, Reason.UNDECODABLE);
  private static final Set<Reason> OF_RECORDS = Set.of(Reason.BAD_RECORD);

  private final TextDecoder decoder = new TextDecoder(ReadSettings.detecting());
  private final RecordParser records = new RecordParser();

  @FuzzTest(maxDuration = "")
  void decompress(byte[] bytes) throws IOException {
    Optional<Compression> compression = Compression.of(bytes);
    if (compression.isEmpty() || bytes.length > MOST_BYTES) {
      return;
    }
    try (InputStream in = Meter.decompress(new ByteArrayInputStream(bytes), compression.get())) {
      in.transferTo(OutputStream.nullOutputStream());
    } catch (RefusedException e) {
      require(OF_COMPRESSION.contains(e.reason()), e.reason());
    }
  }

  @FuzzTest(maxDuration = "")
  void decode(byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      return;
    }
    try {
      Decoded decoded = decoder.decode(bytes, bytes.length);
      int replacements = (int) decoded.text().chars().filter(c -> c == 0xfffd).count();
      require(decoded.decoding().replaced() <= replacements, decoded.decoding());
      require(decoded.text().length() <= bytes.length, decoded.decoding());
    } catch (RefusedException e) {
      require(OF_DECODING.contains(e.reason()), e.reason());
    }
  }

  @FuzzTest(maxDuration = "")
  void parseRecord(byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      return;
    }
    try {
      RecordParser.Fields fields =
          Utf8.isWellFormed(bytes, 0, bytes.length)
              ? records.parse(bytes, bytes.length)
              : records.parse(new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1));
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
