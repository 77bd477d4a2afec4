package dev.dateline.text.entity.model;

/** A part of a feature's name with its hash, so that names can be hashed without being built. */
final class Piece {

  /** An odd multiplier with well mixed bits (Knuth's MMIX generator). */
  static final long MULTIPLIER = 6364136223846793005L;

  private static final Piece[] NUMBERS = numbers();

  private final String text;
  private final long hash;
  private final long power;

  private Piece(String text) {
    this.text = text;
    hash = hash(0, text);
    long product = 1;
    for (int i = 0; i < text.length(); i++) {
      product *= MULTIPLIER;
    }
    power = product;
  }

  static Piece of(String text) {
    return new Piece(text);
  }

  /** The decimal form of a number from 0 to 255. */
  static Piece of(int number) {
    return NUMBERS[number];
  }

  private static Piece[] numbers() {
    Piece[] pieces = new Piece[256];
    for (int i = 0; i < pieces.length; i++) {
      pieces[i] = new Piece(Integer.toString(i));
    }
    return pieces;
  }

  String text() {
    return text;
  }

  long hash() {
    return hash;
  }

  /** The hash of a text and this piece behind it. */
  long after(long hashBefore) {
    return hashBefore * power + hash;
  }

  /** The hash of a text and a character behind it. */
  static long append(long hashBefore, char c) {
    return hashBefore * MULTIPLIER + c + 1;
  }

  static long hash(long hashBefore, String text) {
    long h = hashBefore;
    for (int i = 0; i < text.length(); i++) {
      h = append(h, text.charAt(i));
    }
    return h;
  }
}
