package dev.dateline.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * The members of a gzip file one by one, each with its place in the file, where reading can begin.
 *
 * <p>Not thread-safe.
 */
public final class GzipMembers {

  private final InputStream stored;
  private Meter meter = new Meter();
  private long start;

  /**
   * The members of a stream.
   *
   * @param stored the file as it is stored, which supports marks
   */
  GzipMembers(InputStream stored) {
    this.stored = stored;
  }

  /**
   * The next member, decompressed under the limits, which hold for each member alone; none at the
   * end of the file. The one before must have been read to its end, which proves its checksum.
   */
  public Optional<InputStream> next() throws IOException {
    start += meter.taken();
    meter = new Meter();
    stored.mark(1);
    if (stored.read() < 0) {
      return Optional.empty();
    }
    stored.reset();
    return Optional.of(
        meter.open(
            stored,
            compressed ->
                GzipCompressorInputStream.builder()
                    .setInputStream(compressed)
                    .setDecompressConcatenated(false)
                    .get()));
  }

  /** Offset of the member in the file. */
  public long start() {
    return start;
  }
}
