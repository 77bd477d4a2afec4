package dev.dateline.text.story;

import java.nio.ByteBuffer;

/**
 * Sketches as bytes between the steps of a run, where each is read several times: a little longer
 * than {@link SketchBytes}, but quick to read.
 *
 * <p>7 bytes for each entry, then the number of words, twice, plus 1 if the sketch has all hashes.
 */
public final class SpilledSketch {

  private static final int STRIDE = Sketch.ENTRY_BITS / Byte.SIZE + 1;
  private static final int REST_BITS = Long.SIZE - STRIDE * Byte.SIZE;

  private SpilledSketch() {}

  /** The bytes of a sketch. */
  public static byte[] of(Sketch sketch) {
    ByteBuffer out = ByteBuffer.allocate(sketch.size() * STRIDE + Short.BYTES);
    for (int i = 0; i < sketch.size(); i++) {
      // What comes next is written over the eighth byte.
      out.putLong(i * STRIDE, sketch.entry(i) << REST_BITS);
    }
    int words = 2 * sketch.words() + (sketch.isWhole() ? 1 : 0);
    return out.putShort(sketch.size() * STRIDE, (short) words).array();
  }

  /** Reads what {@link #of} wrote. */
  public static Sketch read(ByteBuffer bytes) {
    int start = bytes.position();
    long[] entries = new long[(bytes.remaining() - Short.BYTES) / STRIDE];
    for (int i = 0; i < entries.length; i++) {
      entries[i] = bytes.getLong(start + i * STRIDE) >>> REST_BITS;
    }
    int words = bytes.getShort(start + entries.length * STRIDE);
    return new Sketch(entries, words >>> 1, (words & 1) == 1);
  }
}
