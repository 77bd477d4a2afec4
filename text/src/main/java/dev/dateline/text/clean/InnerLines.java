package dev.dateline.text.clean;

import dev.dateline.text.clean.feature.LineCue;
import dev.dateline.text.clean.feature.PageFeatures;
import java.util.BitSet;
import java.util.EnumSet;

/**
 * Keeps the headings and list items of guides, recipes, tables and verse. An article that has many
 * short lines, few of which have a cue for page furniture, keeps the others.
 */
final class InnerLines {

  /** Log odds of .12: a line must be likelier than that. */
  private static final double UNLIKELY = -2;

  /** An article with fewer inner lines is plain prose. */
  private static final int FEWEST = 8;

  /** At most one line of furniture per this many inner lines. */
  private static final int NEUTRAL_ON_ONE = 4;

  /** All cues that a line is not part of an article. */
  private static final int TELLING =
      EnumSet.range(LineCue.SHARE, LineCue.ORIGIN).stream()
          .filter(cue -> cue != LineCue.CAPTION)
          .mapToInt(LineCue::bit)
          .sum();

  private final PageFeatures page;

  InnerLines(PageFeatures page) {
    this.page = page;
  }

  /**
   * Adds the inner lines of an article.
   *
   * @param kept the lines of the article
   * @param start the first line of its region
   * @param end the last line of its region
   */
  void keep(double[] logOdds, BitSet kept, int start, int end) {
    int first = kept.nextSetBit(0);
    int last = kept.length() - 1;
    if (first < 0 || !isMany(first, last)) {
      return;
    }
    for (int i = Math.max(first, start); i <= Math.min(last, end); i++) {
      if (logOdds[i] > UNLIKELY && !hasFurnitureCue(i)) {
        kept.set(i);
      }
    }
  }

  private boolean isMany(int first, int last) {
    int prose = 0;
    int telling = 0;
    int neutral = 0;
    for (int i = first; i <= last; i++) {
      if (page.isGood(i)) {
        prose++;
      } else if (hasFurnitureCue(i)) {
        telling++;
      } else {
        neutral++;
      }
    }
    return neutral >= FEWEST && neutral * 2 >= prose && telling * NEUTRAL_ON_ONE <= neutral;
  }

  /** Whether a line has a cue that it is not part of an article. */
  boolean hasFurnitureCue(int line) {
    return page.isFurniture(line) || (page.startCues(line) & TELLING) != 0;
  }
}
