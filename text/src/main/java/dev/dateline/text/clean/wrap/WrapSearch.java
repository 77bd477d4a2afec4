package dev.dateline.text.clean.wrap;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the widths at which blocks of a text are wrapped.
 *
 * <p>Single filled or soft pairs occur by chance; many blocks of both are wrapped.
 */
final class WrapSearch {

  private static final int NARROWEST = 50;
  private static final int WIDEST = 110;
  private static final int FEWEST = 3;

  private final RawLines lines;
  private final BitSet joined = new BitSet();

  WrapSearch(RawLines lines) {
    this.lines = lines;
  }

  /** The lines found so far that continue in the next one. */
  BitSet joined() {
    return joined;
  }

  /** Joins the blocks that are wrapped at the likeliest width; false when there is none. */
  boolean joinMost() {
    Optional<WrapWidth> best = Optional.empty();
    int bestScore = 0;
    int[] soft = softFilledPairs();
    for (int w = NARROWEST; w <= WIDEST; w++) {
      if (soft[w - NARROWEST] >= FEWEST) {
        WrapWidth width = new WrapWidth(new LinePairs(lines, joined, w));
        int score = width.score();
        if (score > bestScore) {
          best = Optional.of(width);
          bestScore = score;
        }
      }
    }
    best.ifPresent(width -> width.joinInto(joined));
    return best.isPresent();
  }

  /** How many different soft pairs are filled at each width. */
  private int[] softFilledPairs() {
    int[] changes = new int[WIDEST - NARROWEST + 2];
    LinePairs pairs = new LinePairs(lines, joined, WIDEST);
    Set<String> seen = new HashSet<>();
    for (int i = 0; i + 1 < lines.size(); i++) {
      boolean within = lines.width(i) <= WIDEST && lines.width(i + 1) <= WIDEST;
      if (within && !lines.isBelowGap(i + 1) && pairs.isSoft(i) && pairs.isPair(i)) {
        int from = Math.max(Math.max(lines.width(i), lines.width(i + 1)), NARROWEST);
        int to = Math.min(lines.widthWithNext(i) - 1, WIDEST);
        if (from <= to && seen.add(lines.text().substring(lines.start(i), lines.end(i)))) {
          changes[from - NARROWEST]++;
          changes[to + 1 - NARROWEST]--;
        }
      }
    }
    for (int w = 1; w < changes.length; w++) {
      changes[w] += changes[w - 1];
    }
    return changes;
  }
}
