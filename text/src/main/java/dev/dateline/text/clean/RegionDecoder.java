package dev.dateline.text.clean;

import dev.dateline.text.clean.feature.PageFeatures;
import java.util.BitSet;

/**
 * Chooses the lines of the article by their log odds.
 *
 * <p>The region of the article is the run of lines with the largest sum of log odds, weighted by
 * the square root of their length; the cost of a single line and of a gap of many lines is bounded.
 * A line inside the region is kept when it is more likely article than not, or is a sentence
 * between two such lines; a line outside only when it is nearly certain to be article, or continues
 * the article at either end. When too little is left, the thresholds are lowered step by step.
 */
final class RegionDecoder {

  private static final double MOST_AGAINST = -3;
  private static final double MOST_FOR = 4;
  private static final double HIGHEST_COST = -20;

  /** The highest total cost of consecutive lines that are not article. */
  private static final double HIGHEST_GAP_COST = -60;

  private static final int LONGEST = 400;

  /** Log odds of .5 and .9, then of .2 and .5, and so on. */
  private static final double[] INSIDE = {0, -1.386, -2.944, -4.595};

  private static final double[] OUTSIDE = {2.197, 0, -1.386, -2.944};

  /** Log odds of .18: a sentence next to the article is kept above it. */
  private static final double DOUBTFUL = -1.5;

  /** Log odds of .12: prose next to the article is kept above it. */
  private static final double UNLIKELY = -2;

  /** Log odds of .62: prose a few lines from either end of the article is kept above it. */
  private static final double LIKELY = 0.5;

  /** The search ends after this many lines without such prose. */
  private static final int FAR = 5;

  /**
   * Log odds of .025: a sentence that is a paragraph of its own next to the article is kept above
   * it.
   */
  private static final double RARE = -3.66;

  private static final int ENOUGH = 150;

  private final PageFeatures page;
  private final double[] logOdds;
  private final InnerLines inner;
  private int start;
  private int end;

  private RegionDecoder(PageFeatures page, double[] logOdds) {
    this.page = page;
    this.logOdds = logOdds;
    inner = new InnerLines(page);
  }

  /**
   * The lines of the article; all lines when none is likely.
   *
   * @param logOdds log odds of being part of the article, by line
   */
  static BitSet decode(PageFeatures page, double[] logOdds) {
    RegionDecoder decoder = new RegionDecoder(page, logOdds);
    decoder.findRegion();
    int enough = Math.min(ENOUGH, decoder.length(decoder.all()) / 3);
    for (int bar = 0; bar < INSIDE.length; bar++) {
      BitSet kept = decoder.keep(INSIDE[bar], OUTSIDE[bar]);
      decoder.closeGaps(kept);
      decoder.extend(kept);
      decoder.inner.keep(logOdds, kept, decoder.start, decoder.end);
      if (!kept.isEmpty() && decoder.length(kept) >= enough) {
        return kept;
      }
    }
    return decoder.all();
  }

  private void findRegion() {
    double best = 0;
    double sum = 0;
    double gap = 0;
    int from = 0;
    end = -1;
    for (int i = 0; i < logOdds.length; i++) {
      if (sum <= 0) {
        sum = 0;
        gap = 0;
        from = i;
      }
      double value = value(i);
      if (value < 0) {
        double cost = Math.max(HIGHEST_GAP_COST, gap + value);
        sum += cost - gap;
        gap = cost;
      } else {
        sum += value;
        gap = 0;
      }
      if (sum > best) {
        best = sum;
        start = from;
        end = i;
      }
    }
  }

  private double value(int line) {
    double odds = Math.max(MOST_AGAINST, Math.min(MOST_FOR, logOdds[line]));
    return Math.max(HIGHEST_COST, odds * StrictMath.sqrt(Math.min(page.length(line), LONGEST)));
  }

  private BitSet keep(double inside, double outside) {
    BitSet kept = new BitSet(logOdds.length);
    for (int i = 0; i < logOdds.length; i++) {
      double bar = i >= start && i <= end ? inside : outside;
      if (logOdds[i] >= bar) {
        kept.set(i);
      }
    }
    return kept;
  }

  /** Adds lines that continue the article before its first line and after its last. */
  private void extend(BitSet kept) {
    if (kept.isEmpty()) {
      return;
    }
    extend(kept, kept.nextSetBit(0), -1);
    extend(kept, kept.length() - 1, 1);
  }

  private void extend(BitSet kept, int edge, int step) {
    boolean adjoins = true;
    int passed = 0;
    for (int i = edge + step; i >= 0 && i < logOdds.length && passed < FAR; i += step) {
      if (adjoins ? goesOn(i) : isProse(i) && logOdds[i] > LIKELY) {
        kept.set(i);
        adjoins = true;
        passed = 0;
      } else {
        adjoins = false;
        passed++;
      }
    }
  }

  /** Adds single sentences between two lines of the article. */
  private void closeGaps(BitSet kept) {
    for (int i = kept.nextSetBit(0) + 1; i + 1 < kept.length(); i++) {
      if (kept.get(i - 1) && kept.get(i + 1) && goesOn(i)) {
        kept.set(i);
      }
    }
  }

  /** Whether a line that adjoins the article is part of it: prose, or a sentence, however short. */
  private boolean goesOn(int line) {
    if (isProse(line)) {
      return logOdds[line] > UNLIKELY;
    }
    double bar = page.isSetApart(line) ? RARE : DOUBTFUL;
    return logOdds[line] > bar && page.endsSentence(line) && !inner.hasFurnitureCue(line);
  }

  private boolean isProse(int line) {
    return page.isGood(line) && page.endsSentence(line);
  }

  private BitSet all() {
    BitSet all = new BitSet(logOdds.length);
    all.set(0, logOdds.length);
    return all;
  }

  private int length(BitSet lines) {
    int length = 0;
    for (int i = lines.nextSetBit(0); i >= 0; i = lines.nextSetBit(i + 1)) {
      length += page.length(i);
    }
    return length;
  }
}
