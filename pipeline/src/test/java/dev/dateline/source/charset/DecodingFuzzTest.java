package dev.dateline.source.charset;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.dateline.article.Reason;
import dev.dateline.source.RefusedException;
import java.util.Optional;
import java.util.Set;

/**
 * Feeds any bytes to the decoder: it makes something of them or refuses them by name, and throws
 * nothing else.
 *
 * <p>In the gate the stored inputs are replayed; {@code scripts/fuzz} searches for new ones.
 */
class DecodingFuzzTest {

  private static final int MOST_BYTES = 1 << 16;

  private static final Set<Reason> OF_DECODING = Set.of(Reason.BINARY, Reason.UNDECODABLE);

  private final TextDecoder decoder = TextDecoder.of(Optional.empty());

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

  private static void require(boolean fact, Object shown) {
    if (!fact) {
      throw new AssertionError(shown);
    }
  }
}
