package dev.dateline.text.entity.model;

/** The exponential of every weight a model can hold, so that decoding multiplies only. */
final class Odds {

  private static final double[] TABLE = table();

  private Odds() {}

  private static double[] table() {
    double[] odds = new double[2 * ModelFile.LARGEST + 1];
    for (int i = 0; i < odds.length; i++) {
      odds[i] = StrictMath.exp((double) (i - ModelFile.LARGEST) / ModelFile.STEPS);
    }
    return odds;
  }

  static double of(short steps) {
    return TABLE[steps + ModelFile.LARGEST];
  }
}
