package dev.dateline.text.story;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Reads and writes the stored bytes of sketches.
 *
 * <p>The number of words, twice, plus 1 if the sketch has all hashes; the number of hashes; then
 * for each the gap to the one before. Numbers are in groups of 7 bits, the lowest first, with the
 * highest bit set in all but the last. Last come 2 bytes for each hash, the high one first: its
 * position times 4 plus the kinds of its words.
 */
public final class SketchBytes {

  private static final int VARINT = 10;
  private static final int GROUP = 7;
  private static final int MORE = 1 << GROUP;

  private SketchBytes() {}

  /** The bytes of a sketch. */
  public static byte[] of(Sketch sketch) {
    ByteBuffer out = ByteBuffer.allocate((2 + sketch.size()) * VARINT + 2 * sketch.size());
    number(2L * sketch.words() + (sketch.isWhole() ? 1 : 0), out);
    number(sketch.size(), out);
    long before = 0;
    for (int i = 0; i < sketch.size(); i++) {
      number(sketch.hash(i) - before, out);
      before = sketch.hash(i);
    }
    for (int i = 0; i < sketch.size(); i++) {
      out.putShort((short) ((sketch.position(i) << 2) | sketch.kinds(i)));
    }
    return Arrays.copyOf(out.array(), out.position());
  }

  /**
   * Reads a sketch.
   *
   * @throws IllegalArgumentException when they are not those of a sketch
   */
  public static Sketch read(ByteBuffer bytes) {
    ByteBuffer in = bytes.duplicate();
    try {
      long head = number(in);
      long size = number(in);
      if (size < 0 || size > Sketch.SIZE || head < 0 || (head >>> 1) > Words.MOST) {
        throw new IllegalArgumentException("no sketch has " + size + " hashes");
      }
      // Sketches are read far more often than written: an array avoids the checks of a buffer.
      byte[] rest = new byte[in.remaining()];
      in.get(rest);
      return new Sketch(entries(rest, (int) size), (int) (head >>> 1), (head & 1) == 1);
    } catch (BufferUnderflowException | ArrayIndexOutOfBoundsException e) {
      throw new IllegalArgumentException("the sketch ends too early", e);
    }
  }

  private static long[] entries(byte[] bytes, int size) {
    long[] entries = new long[size];
    int at = 0;
    long hash = 0;
    for (int i = 0; i < size; i++) {
      long gap = 0;
      int shift = 0;
      while (bytes[at] < 0) {
        gap |= (long) (bytes[at++] & (MORE - 1)) << shift;
        shift += GROUP;
      }
      hash += gap | (long) bytes[at++] << shift;
      entries[i] = hash << Sketch.LOW;
    }
    for (int i = 0; i < size; i++) {
      entries[i] |= (bytes[at] & 0xffL) << Byte.SIZE | (bytes[at + 1] & 0xffL);
      at += 2;
    }
    return entries;
  }

  /** The number of words of a sketch. */
  public static int words(ByteBuffer sketch) {
    return (int) (number(sketch.duplicate()) >>> 1);
  }

  /** The keys of a sketch as bytes: gaps, as in the sketch itself. */
  public static ByteBuffer keys(ByteBuffer sketch) {
    ByteBuffer in = sketch.duplicate();
    number(in);
    long size = number(in);
    int start = in.position();
    for (int i = 0; i < size && i < Sketch.KEYS; i++) {
      number(in);
    }
    return sketch.slice(start, in.position() - start);
  }

  /** Reads keys. */
  public static long[] readKeys(ByteBuffer bytes) {
    ByteBuffer in = bytes.duplicate();
    long[] keys = new long[Sketch.KEYS];
    int count = 0;
    long key = 0;
    while (in.hasRemaining() && count < keys.length) {
      key += number(in);
      keys[count++] = key;
    }
    return Arrays.copyOf(keys, count);
  }

  private static void number(long number, ByteBuffer out) {
    long rest = number;
    while (rest >= MORE) {
      out.put((byte) ((rest & (MORE - 1)) | MORE));
      rest >>>= GROUP;
    }
    out.put((byte) rest);
  }

  private static long number(ByteBuffer in) {
    long number = 0;
    for (int shift = 0; shift < Long.SIZE; shift += GROUP) {
      byte group = in.get();
      number |= (long) (group & (MORE - 1)) << shift;
      if (group >= 0) {
        return number;
      }
    }
    throw new IllegalArgumentException("a number of more than 64 bits");
  }
}
