package dev.dateline.text.dedup;

import java.io.Serializable;
import java.util.Arrays;

/**
 * A Bloom filter over hashes: it is certain about hashes that it has not seen.
 *
 * <p>The hashes are SHA-256, which is evenly spread: their own digits select the bits. At {@value
 * #BITS_PER_HASH} bits a hash, about one in 300 unknown hashes is taken for a known one. Immutable.
 */
public final class HashFilter implements Serializable {

  private static final long serialVersionUID = 1;

  private static final int BITS_PER_HASH = 12;

  /** Of a long: two probes. */
  private static final int HEX_DIGITS = 16;

  private static final long PROBE = 0xffff_ffffL;
  private static final int FEWEST_LONGS = 64;
  private static final int FEWEST_WORDS = 1 << 10;

  /**
   * 128 MiB: beyond 90 million hashes, more unknown ones are taken for known ones, which only costs
   * time.
   */
  private static final int MOST_WORDS = 1 << 24;

  private final long[] words;

  private HashFilter(long[] words) {
    this.words = words;
  }

  /** The filter of these words. */
  public static HashFilter of(long[] words) {
    return new HashFilter(words.clone());
  }

  /** The bits of the filter. */
  public long[] words() {
    return words.clone();
  }

  /** Whether a hash may have been seen; never false for one that was. */
  public boolean mayContain(String hash) {
    return mayContain(prefix(hash, 0), prefix(hash, 1));
  }

  /** Whether a number may have been seen; never false for one that was. */
  public boolean mayContain(long number) {
    long high = mixed(number);
    return mayContain(high, mixed(high));
  }

  private boolean mayContain(long high, long low) {
    return isSet(words, high >>> Integer.SIZE)
        && isSet(words, high)
        && isSet(words, low >>> Integer.SIZE)
        && isSet(words, low);
  }

  /** The last step of splitmix64: unlike hashes, numbers are not evenly spread. */
  private static long mixed(long number) {
    long mixed = number + 0x9e3779b97f4a7c15L;
    mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }

  private static long prefix(String hash, int number) {
    return Long.parseUnsignedLong(hash, number * HEX_DIGITS, (number + 1) * HEX_DIGITS, 16);
  }

  private static boolean isSet(long[] words, long probe) {
    long bit = bit(words, probe);
    return (words[(int) (bit >>> 6)] & 1L << bit) != 0;
  }

  private static void set(long[] words, long probe) {
    long bit = bit(words, probe);
    words[(int) (bit >>> 6)] |= 1L << bit;
  }

  private static long bit(long[] words, long probe) {
    return probe & ((long) words.length * Long.SIZE - 1) & PROBE;
  }

  /**
   * Collects hashes for a filter. A builder with part of the hashes takes only the memory of these;
   * a filter sized for all hashes would take more.
   *
   * <p>Not thread-safe.
   */
  public static final class Builder implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int LONGS_PER_HASH = 2;

    private final int size;
    private long[] seen = new long[0];
    private int used;
    private boolean dense;

    private Builder(int size) {
      this.size = size;
    }

    /** An empty builder, for this many hashes in total. */
    public static Builder sizedFor(long hashes) {
      long wanted = hashes * BITS_PER_HASH / Long.SIZE;
      int size = FEWEST_WORDS;
      while (size < wanted && size < MOST_WORDS) {
        size <<= 1;
      }
      return new Builder(size);
    }

    /** A builder with this state. */
    public static Builder of(State state) {
      Builder builder = new Builder(state.size());
      builder.seen = state.longs();
      builder.used = state.longs().length;
      builder.dense = state.dense();
      return builder;
    }

    /** The state so far; it shares no memory with this builder. */
    public State state() {
      return new State(size, dense, Arrays.copyOf(seen, used));
    }

    /** Marks a hash as seen: lower-case hex of at least 32 digits. */
    public void add(String hash) {
      add(prefix(hash, 0), prefix(hash, 1));
    }

    /** Marks a number as seen. A filter holds either hashes or numbers. */
    public void add(long number) {
      long high = mixed(number);
      add(high, mixed(high));
    }

    /** Adds everything that another builder, for as many hashes, has seen. */
    public void addAll(Builder other) {
      if (other.dense) {
        makeDense();
        for (int i = 0; i < size; i++) {
          seen[i] |= other.seen[i];
        }
      } else {
        for (int i = 0; i < other.used; i += LONGS_PER_HASH) {
          add(other.seen[i], other.seen[i + 1]);
        }
      }
    }

    /** The filter. */
    public HashFilter build() {
      makeDense();
      return HashFilter.of(seen);
    }

    private void add(long high, long low) {
      if (!dense && used + LONGS_PER_HASH > size) {
        makeDense();
      }
      if (dense) {
        mark(high, low);
      } else {
        if (used == seen.length) {
          seen = Arrays.copyOf(seen, Math.min(size, Math.max(FEWEST_LONGS, 2 * used)));
        }
        seen[used++] = high;
        seen[used++] = low;
      }
    }

    private void makeDense() {
      if (!dense) {
        long[] hashes = seen;
        int end = used;
        seen = new long[size];
        used = size;
        dense = true;
        for (int i = 0; i < end; i += LONGS_PER_HASH) {
          mark(hashes[i], hashes[i + 1]);
        }
      }
    }

    private void mark(long high, long low) {
      set(seen, high >>> Integer.SIZE);
      set(seen, high);
      set(seen, low >>> Integer.SIZE);
      set(seen, low);
    }
  }

  /**
   * The state of a builder.
   *
   * @param size of the filter, in words
   * @param dense whether the longs are the filter's words; else two of each hash
   * @param longs the words or the hashes
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record State(int size, boolean dense, long[] longs) {}
}
