package dev.dateline.text.story;

/**
 * What two articles have in common.
 *
 * @param words of the shorter article that are in common runs
 * @param ofWords words of the shorter article
 * @param otherWords of the longer article that are in common runs
 * @param ofOtherWords words of the longer article
 * @param runs common runs of words in order
 * @param numbers that are equal in both, among the hashes of the shorter article's common runs
 * @param ofNumbers how many there are
 * @param names that are equal in both
 * @param ofNames how many there are
 */
public record Evidence(
    int words,
    int ofWords,
    int otherWords,
    int ofOtherWords,
    int runs,
    int numbers,
    int ofNumbers,
    int names,
    int ofNames) {

  private static final int THOUSAND = 1000;

  /** The product of the common shares of both, in thousandths. */
  public int strength() {
    return share(words, ofWords) * share(otherWords, ofOtherWords);
  }

  /** The evidence in words. */
  public String text() {
    return grouped(words)
        + " of "
        + grouped(ofWords)
        + " words in "
        + runs
        + (runs == 1 ? " run" : " runs in order")
        + "; numbers "
        + numbers
        + " of "
        + ofNumbers
        + ", names "
        + names
        + " of "
        + ofNames;
  }

  private static String grouped(int number) {
    return number < THOUSAND
        ? Integer.toString(number)
        : grouped(number / THOUSAND)
            + ","
            + Integer.toString(THOUSAND + number % THOUSAND).substring(1);
  }

  private static int share(int part, int all) {
    return all == 0 ? 0 : (int) ((long) part * THOUSAND / all);
  }
}
