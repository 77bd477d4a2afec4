package dev.dateline.text.page.evidence;

/** Puts numbers into buckets, and writes the number of the bucket. */
final class Steps {

  private static final String[] NUMBERS = numbers();

  private static final int[] LENGTHS = {30, 80, 160};
  private static final int[] COUNTS = {0, 1, 2, 3, 5, 8, 13, 25, 60};
  private static final int[] MASSES = {0, 150, 500, 1500, 4000, 10_000};

  private Steps() {}

  private static String[] numbers() {
    String[] numbers = new String[64];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = Integer.toString(i);
    }
    return numbers;
  }

  /** A number up to 63 as text. */
  static String of(int number) {
    return NUMBERS[Math.max(0, Math.min(number, NUMBERS.length - 1))];
  }

  /** A number as text, capped at a maximum. */
  static String upTo(int number, int most) {
    return of(Math.min(number, most));
  }

  /** The bucket of a line's length. */
  static String length(int length) {
    return of(step(length, LENGTHS));
  }

  /** The bucket of a count. */
  static String count(int count) {
    return of(step(count, COUNTS));
  }

  /** The bucket of a number of characters. */
  static String mass(int mass) {
    return of(step(mass, MASSES));
  }

  /** The bucket of a share of links: none, some, many, nearly all, all. */
  static String links(int part, int whole) {
    if (part == 0 || whole == 0) {
      return NUMBERS[0];
    }
    double share = (double) part / whole;
    return NUMBERS[share < .2 ? 1 : share < .5 ? 2 : share < .95 ? 3 : 4];
  }

  /** The bucket of a share: 0 for nothing, 1 to 10 for tenths, 11 if the total is 0. */
  static String share(long part, long whole) {
    if (whole <= 0) {
      return NUMBERS[11];
    }
    return part <= 0 ? NUMBERS[0] : of(1 + (int) Math.min(9, part * 10 / whole));
  }

  private static int step(int value, int[] bounds) {
    for (int i = 0; i < bounds.length; i++) {
      if (value <= bounds[i]) {
        return i;
      }
    }
    return bounds.length;
  }
}
