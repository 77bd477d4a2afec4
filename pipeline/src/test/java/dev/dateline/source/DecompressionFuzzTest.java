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
 * Feeds any bytes to the decompressor: it makes something of them or refuses them by name, and
 * throws nothing else.
 *
 * <p>In the gate the stored inputs are replayed; {@code scripts/fuzz} searches for new ones.
 */
class DecompressionFuzzTest {

  private static final int MOST_BYTES = 1 << 16;

  private static final Set<Reason> OF_COMPRESSION =
      Set.of(Reason.BAD_COMPRESSION, Reason.TOO_LARGE, Reason.UNREADABLE);

  @FuzzTest(maxDuration = "")
  void decompress(byte[] bytes) throws IOException {
    Optional<Compression> compression = Compression.of(bytes);
    if (compression.isEmpty() || bytes.length > MOST_BYTES) {
      return;
    }
    try (InputStream in = Meter.decompress(new ByteArrayInputStream(bytes), compression.get())) {
      in.transferTo(OutputStream.nullOutputStream());
    } catch (RefusedException e) {
      if (!OF_COMPRESSION.contains(e.reason())) {
        throw new AssertionError(e.reason());
      }
    }
  }
}
