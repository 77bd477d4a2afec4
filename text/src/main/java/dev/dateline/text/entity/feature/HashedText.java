package dev.dateline.text.entity.feature;

/** A text with its hash, so that the names of features can be hashed without being built. */
public final class HashedText {

  /** An odd multiplier with well mixed bits (Knuth's MMIX generator). */
  static final long MULTIPLIER = 6364136223846793005L;

  private static final HashedText[] NUMBERS = numbers();

  private final String source;
  private final int start;
  private final int end;
  private final long hash;
  private final long power;

  private HashedText(String source, int start, int end) {
    this.source = source;
    this.start = start;
    this.end = end;
    long sum = 0;
    long product = 1;
    for (int i = start; i < end; i++) {
      sum = append(sum, source.charAt(i));
      product *= MULTIPLIER;
    }
    hash = sum;
    power = product;
  }

  /** A text. */
  public static HashedText of(String text) {
    return new HashedText(text, 0, text.length());
  }

  /** A part of a text, which is not copied. */
  static HashedText of(String text, int start, int end) {
    return new HashedText(text, start, end);
  }

  /** The decimal form of a number from 0. */
  static HashedText of(int number) {
    return number < NUMBERS.length ? NUMBERS[number] : of(Integer.toString(number));
  }

  private static HashedText[] numbers() {
    HashedText[] pieces = new HashedText[2048];
    for (int i = 0; i < pieces.length; i++) {
      pieces[i] = of(Integer.toString(i));
    }
    return pieces;
  }

  String text() {
    return source.substring(start, end);
  }

  long hash() {
    return hash;
  }

  /** The hash of a text and this piece behind it. */
  public long after(long hashBefore) {
    return hashBefore * power + hash;
  }

  /** The hash of a text and a character behind it. */
  public static long append(long hashBefore, char c) {
    return hashBefore * MULTIPLIER + c + 1;
  }

  /** The hash of a text and another behind it. */
  public static long hash(long hashBefore, String text) {
    long h = hashBefore;
    for (int i = 0; i < text.length(); i++) {
      h = append(h, text.charAt(i));
    }
    return h;
  }

  /** Spreads a hash over all its bits, for the slots of a table. */
  public static long mix(long hash) {
    long h = hash * 0x9E3779B97F4A7C15L;
    return h ^ (h >>> 32);
  }
}
