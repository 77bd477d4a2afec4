package dev.dateline.text.story;

/**
 * Counts the numbers and names within the common runs of two texts that are equal in both. If the
 * words around them are equal and they are not, both texts were made from the same form.
 */
final class Slots {

  private static final int LEAST = 5;

  private int numbers;
  private int ofNumbers;
  private int names;
  private int ofNames;
  private int plain;
  private int ofPlain;

  Slots(Sketch a, SharedHashes shared, boolean[] covered) {
    for (int i = 0; i < shared.ofA(); i++) {
      if (covered[a.position(i)]) {
        add(a.kinds(i), shared.has(i) ? 1 : 0);
      }
    }
  }

  private void add(int kinds, int kept) {
    if ((kinds & Words.NUMBER) != 0) {
      numbers += kept;
      ofNumbers++;
    } else if ((kinds & Words.NAME) != 0) {
      names += kept;
      ofNames++;
    } else {
      plain += kept;
      ofPlain++;
    }
  }

  int numbers() {
    return numbers;
  }

  int ofNumbers() {
    return ofNumbers;
  }

  int names() {
    return names;
  }

  int ofNames() {
    return ofNames;
  }

  /** Whether names and numbers differ while the words around them are equal. */
  boolean haveOtherNames() {
    int all = ofNumbers + ofNames;
    return isForm() && all >= LEAST && 100L * (numbers + names) * ofPlain < 66L * plain * all;
  }

  /** Whether numbers differ while the words around them are equal. */
  boolean haveOtherNumbers() {
    return isForm()
        && ofNumbers >= LEAST
        && 20L * ofNumbers >= ofNumbers + ofNames + ofPlain
        && 2L * numbers * ofPlain < (long) plain * ofNumbers;
  }

  private boolean isForm() {
    return ofPlain > 0 && 10L * plain >= 6L * ofPlain;
  }
}
