package dev.dateline.text.dedup;

import java.io.Serializable;

/**
 * A Bloom filter over hashes: knows for certain what it has not seen.
 *
 * <p>The hashes are SHA-256 and so evenly spread already: their own digits place the bits. At
 * {@value #BITS_PER_HASH} bits a hash about one in 300 strangers passes for known. Adding is not
 * thread-safe.
 */
public final class HashFilter implements Serializable {

  private static final long serialVersionUID = 1;

  private static final int BITS_PER_HASH = 12;
  private static final int PROBES = 4;
  private static final int HEX_DIGITS = 8;
  private static final int FEWEST_WORDS = 1 << 10;

  /** 128 MiB: beyond 90 million hashes more strangers pass, which costs time and nothing else. */
  private static final int MOST_WORDS = 1 << 24;

  private final long[] words;

  private HashFilter(long[] words) {
    this.words = words;
  }

  /** A filter that has seen nothing, sized for so many hashes. */
  public static HashFilter sizedFor(long hashes) {
    long wanted = hashes * BITS_PER_HASH / Long.SIZE;
    int size = FEWEST_WORDS;
    while (size < wanted && size < MOST_WORDS) {
      size <<= 1;
    }
    return new HashFilter(new long[size]);
  }

  /** The filter of these words. */
  public static HashFilter of(long[] words) {
    return new HashFilter(words.clone());
  }

  /** The bits of the filter. */
  public long[] words() {
    return words.clone();
  }

  /** Marks a hash as seen: lower-case hex of at least 32 digits. */
  public void add(String hash) {
    for (int probe = 0; probe < PROBES; probe++) {
      long bit = bit(hash, probe);
      words[(int) (bit >>> 6)] |= 1L << bit;
    }
  }

  /** Marks all that another filter of the same size has seen. */
  public void addAll(HashFilter other) {
    for (int i = 0; i < words.length; i++) {
      words[i] |= other.words[i];
    }
  }

  /** Whether a hash may have been seen; never false for one that was. */
  public boolean mayContain(String hash) {
    for (int probe = 0; probe < PROBES; probe++) {
      long bit = bit(hash, probe);
      if ((words[(int) (bit >>> 6)] & 1L << bit) == 0) {
        return false;
      }
    }
    return true;
  }

  private long bit(String hash, int probe) {
    int start = probe * HEX_DIGITS;
    long digits = Long.parseLong(hash, start, start + HEX_DIGITS, 16);
    return digits & ((long) words.length * Long.SIZE - 1);
  }
}
