package dev.dateline.learn.date;

import java.util.List;

/**
 * A text with two answers.
 *
 * @param page the text
 * @param answer the answer
 * @param other another answer to compare it with
 */
record ScoredPage(DatePage page, DateAnswer answer, DateAnswer other) {
  private static DateScores.Score score(List<ScoredPage> pages, double threshold, boolean others) {
    int given = 0;
    int right = 0;
    for (ScoredPage page : pages) {
      DateAnswer answer = others ? page.other : page.answer;
      if (answer.isGiven(threshold)) {
        given++;
        right += answer.isRight(page.page.known()) ? 1 : 0;
      }
    }
    return new DateScores.Score(pages.size(), given, right);
  }

  /** The figures of the answers from a confidence on. */
  static DateScores.Score score(List<ScoredPage> pages, double threshold) {
    return score(pages, threshold, false);
  }

  /** The figures of the other answers. */
  static DateScores.Score otherScore(List<ScoredPage> pages, double threshold) {
    return score(pages, threshold, true);
  }
}
