package dev.dateline.text.clean.feature;

import dev.dateline.text.clean.line.Characters;
import dev.dateline.text.clean.line.Unspaced;
import java.util.Arrays;

/**
 * The words of one line as hashes.
 *
 * <p>A word is a run of letters and digits in lower case, apostrophes inside it included; marks and
 * joiners are ignored, so that vocalised and bare spellings are the same word. All numbers are the
 * same word. In a script without spaces every letter counts as a share of a word, given by {@link
 * Unspaced}. Not thread-safe.
 */
public final class LineWords {

  /** The word that represents every number. */
  static final int NUMBER = hash("#");

  private static final int SEED = 0x811C9DC5;
  private static final int PRIME = 0x01000193;

  private int[] hashes = new int[64];
  private byte[] lengths = new byte[64];
  private boolean[] capitals = new boolean[64];
  private int[] starts = new int[64];
  private byte[] shares = new byte[64];
  private int size;
  private int tenths;

  /** Reads the words of a piece of text, and forgets the previous ones. */
  void read(CharSequence text, int start, int end) {
    read(text, start, end, Integer.MAX_VALUE);
  }

  /** Reads at most this many words. */
  void read(CharSequence text, int start, int end, int most) {
    size = 0;
    tenths = 0;
    int hash = SEED;
    int length = 0;
    boolean digits = true;
    boolean capital = false;
    int first = start;
    for (int i = start; i < end && size < most; i++) {
      char c = text.charAt(i);
      if (c < 0x80 ? isAsciiWord(c) : Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        int share = c < 0x80 || Character.isDigit(c) ? 0 : Unspaced.share(c);
        if (share > 0) {
          if (length > 0) {
            add(digits ? NUMBER : mix(hash), length, capital, first, Unspaced.WORD);
          }
          add(mix((SEED ^ c) * PRIME), 1, false, i, share);
          hash = SEED;
          length = 0;
          digits = true;
          continue;
        }
        if (length == 0) {
          first = i;
          capital = c < 0x80 ? c >= 'A' && c <= 'Z' : Character.isUpperCase(c);
        }
        digits &= c < 0x80 ? c <= '9' : Character.isDigit(c);
        hash = (hash ^ lower(c)) * PRIME;
        length++;
      } else if (length > 0 && !continues(text, i, end)) {
        add(digits ? NUMBER : mix(hash), length, capital, first, Unspaced.WORD);
        hash = SEED;
        length = 0;
        digits = true;
      }
    }
    if (length > 0) {
      add(digits ? NUMBER : mix(hash), length, capital, first, Unspaced.WORD);
    }
  }

  private static boolean continues(CharSequence text, int i, int end) {
    char c = text.charAt(i);
    if (c == '\'' || c == '\u2019') {
      return i + 1 < end && Character.isLetter(text.charAt(i + 1));
    }
    return c == '\u200C' || c == '\u200D' || (c >= 0x300 && Characters.isMark(c));
  }

  private static boolean isAsciiWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  private static char lower(char c) {
    return c < 0x80 ? (c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c) : Character.toLowerCase(c);
  }

  private static int mix(int hash) {
    int mixed = hash ^ (hash >>> 16);
    mixed *= 0x7FEB352D;
    return mixed ^ (mixed >>> 15);
  }

  /** The hash of a pair of words in order. */
  static int pair(int first, int second) {
    return mix(first * 31 + second + 0x9E3779B9);
  }

  /** The hash of one word. */
  public static int hash(String word) {
    int hash = SEED;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ lower(word.charAt(i))) * PRIME;
    }
    return mix(hash);
  }

  private void add(int hash, int length, boolean capital, int start, int share) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, size * 2);
      lengths = Arrays.copyOf(lengths, size * 2);
      capitals = Arrays.copyOf(capitals, size * 2);
      starts = Arrays.copyOf(starts, size * 2);
      shares = Arrays.copyOf(shares, size * 2);
    }
    hashes[size] = hash;
    lengths[size] = (byte) Math.min(length, Byte.MAX_VALUE);
    capitals[size] = capital;
    starts[size] = start;
    shares[size] = (byte) share;
    tenths += share;
    size++;
  }

  int size() {
    return size;
  }

  /** Number of words, where letters of scripts without spaces are shares of them; rounded up. */
  int count() {
    return (tenths + Unspaced.WORD - 1) / Unspaced.WORD;
  }

  /** The same in tenths. */
  int tenths() {
    return tenths;
  }

  /** The share of a word that one of these words counts as, in tenths. */
  int share(int word) {
    return shares[word];
  }

  /** A word as it is compared: in lower case, without marks and joiners; {@code #} for a number. */
  String spelling(CharSequence text, int word) {
    if (hashes[word] == NUMBER) {
      return "#";
    }
    StringBuilder spelling = new StringBuilder();
    for (int i = starts[word]; spelling.length() < lengths[word]; i++) {
      char c = text.charAt(i);
      if (c < 0x80 ? isAsciiWord(c) : Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        spelling.append(lower(c));
      }
    }
    return spelling.toString();
  }

  /** The hash of a word. */
  int hash(int word) {
    return hashes[word];
  }

  /** The length of a word in letters, at most 127. */
  int length(int word) {
    return lengths[word];
  }

  /** Whether a word starts with a capital. */
  boolean isCapital(int word) {
    return capitals[word];
  }
}
