package dev.dateline.stage.boilerplate;

import dev.dateline.text.clean.LineCount;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.apache.beam.sdk.coders.VarIntCoder;

/**
 * Counts of lines, packed.
 *
 * <p>A runner that keeps its shuffle in memory would hold ten times as much as single objects.
 */
final class LineBlock {

  private LineBlock() {}

  /** Packs counts. */
  static byte[] pack(List<LineCount> counts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new BufferedOutputStream(new DeflaterOutputStream(bytes))) {
      VarIntCoder.of().encode(counts.size(), out);
      for (LineCount count : counts) {
        LineCountCoder.INSTANCE.encode(count, out);
      }
    }
    return bytes.toByteArray();
  }

  /** Hands over the counts of a block in their order. */
  static void unpack(byte[] block, Consumer<LineCount> consumer) throws IOException {
    try (InputStream in =
        new BufferedInputStream(new InflaterInputStream(new ByteArrayInputStream(block)))) {
      int size = VarIntCoder.of().decode(in);
      for (int i = 0; i < size; i++) {
        consumer.accept(LineCountCoder.INSTANCE.decode(in));
      }
    }
  }
}
