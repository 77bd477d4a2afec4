package dev.dateline.learn.clean;

import java.util.List;

/**
 * The score of a body against the gold body of its page.
 *
 * @param precision share of the body's shingles that the gold body has
 * @param recall share of the gold body's shingles that the body has
 * @param predicted whether the body has shingles
 * @param expected whether the gold body has shingles
 */
public record PageScore(double precision, double recall, boolean predicted, boolean expected) {

  /**
   * The score of a page.
   *
   * @param optional paragraphs of the gold body that count only if the body has half of them
   */
  static PageScore of(String gold, List<String> optional, String body) {
    Shingles found = Shingles.of(body);
    String due = gold;
    for (String paragraph : optional) {
      Shingles spared = Shingles.of(paragraph);
      int at = due.indexOf(paragraph);
      if (at >= 0 && spared.shared(found) * 2 < spared.size()) {
        due = due.substring(0, at) + "\n" + due.substring(at + paragraph.length());
      }
    }
    Shingles wanted = Shingles.of(due);
    int shared = found.shared(wanted);
    return new PageScore(
        share(shared, found.size(), wanted.size()),
        share(shared, wanted.size(), found.size()),
        found.size() > 0,
        wanted.size() > 0);
  }

  private static double share(int shared, int all, int others) {
    return all == 0 ? (others == 0 ? 1 : 0) : (double) shared / all;
  }

  /** The harmonic mean of precision and recall. */
  double f1() {
    return harmonic(precision, recall);
  }

  static double harmonic(double a, double b) {
    return a + b == 0 ? 0 : 2 * a * b / (a + b);
  }
}
