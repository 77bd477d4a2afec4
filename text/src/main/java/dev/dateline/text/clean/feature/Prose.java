package dev.dateline.text.clean.feature;

/** Where the lines of a page that look like prose are, and how much text they hold. */
final class Prose {

  private final int[] countBefore;
  private final int[] massBefore;
  private int coreStart;
  private int coreEnd = -1;

  private Prose(int size) {
    countBefore = new int[size + 1];
    massBefore = new int[size + 1];
  }

  /** The prose of a page. */
  static Prose of(PageReading page) {
    Prose prose = new Prose(page.size());
    prose.findCore(page);
    for (int i = 0; i < page.size(); i++) {
      prose.countBefore[i + 1] = prose.countBefore[i] + (page.isGood(i) ? 1 : 0);
      prose.massBefore[i + 1] = prose.massBefore[i] + (page.isGood(i) ? page.length(i) : 0);
    }
    return prose;
  }

  /** The densest run of prose: the largest sum of good lines less the lines between them. */
  private void findCore(PageReading page) {
    double best = 0;
    double sum = 0;
    int start = 0;
    for (int i = 0; i < page.size(); i++) {
      if (sum <= 0) {
        sum = 0;
        start = i;
      }
      sum += page.isGood(i) ? StrictMath.sqrt(Math.min(page.length(i), 400)) : -4;
      if (sum > best) {
        best = sum;
        coreStart = start;
        coreEnd = i;
      }
    }
  }

  /** The first line of the densest run of prose. */
  int coreStart() {
    return coreStart;
  }

  /** The last line of the densest run of prose; -1 without prose. */
  int coreEnd() {
    return coreEnd;
  }

  /** 0 for a line before the densest run of prose, 1 for one inside it, 2 for one after it. */
  int where(int line) {
    return line < coreStart ? 0 : line > coreEnd ? 2 : 1;
  }

  /** Number of lines of prose before a line; for the line after the last, of all lines. */
  int countBefore(int line) {
    return countBefore[line];
  }

  /** Number of lines of prose after a line. */
  int countBehind(int line) {
    return count() - countBefore[line + 1];
  }

  /** Number of lines of prose. */
  int count() {
    return countBefore[countBefore.length - 1];
  }

  /** Characters of prose before a line. */
  int massBefore(int line) {
    return massBefore[line];
  }

  /** Characters of prose after a line. */
  int massBehind(int line) {
    return mass() - massBefore[line + 1];
  }

  /** Characters of prose. */
  int mass() {
    return massBefore[massBefore.length - 1];
  }
}
