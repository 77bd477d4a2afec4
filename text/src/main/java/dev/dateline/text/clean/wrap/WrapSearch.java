package dev.dateline.text.clean.wrap;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/**
 * Finds the blocks of a text that are wrapped at one width, the width at which most lines are.
 *
 * <p>Two lines are a <em>filled</em> pair at a width when the upper one is within it and would not
 * be with the first word of the lower one: what a program that wraps makes of every line of a
 * paragraph but the last. They are <em>soft</em> when the upper one ends no sentence and the lower
 * one starts in lower case. Chance gives a pair of either kind now and then; block after block of
 * both is wrapped.
 */
final class WrapSearch {

  private static final int NARROWEST = 50;
  private static final int WIDEST = 110;
  private static final int SHORTEST = 20;
  private static final int LONGEST_WORD = 25;
  private static final int FEWEST = 3;

  /** So many pairs make a text that is wrapped; in it a paragraph of two lines is one, too. */
  private static final int MANY = 8;

  private final RawLines lines;
  private final BitSet joined;
  private final BitSet accepted = new BitSet();
  private int width;

  /**
   * A search.
   *
   * @param joined lines that are known to go on in the next one; more are added
   */
  WrapSearch(RawLines lines, BitSet joined) {
    this.lines = lines;
    this.joined = joined;
  }

  /** Joins the blocks that are wrapped at the likeliest width; false when there is none. */
  boolean joinMost() {
    int best = 0;
    int bestScore = 0;
    int[] soft = softFilledPairs();
    for (int w = NARROWEST; w <= WIDEST; w++) {
      if (soft[w - NARROWEST] >= FEWEST) {
        width = w;
        int score = score();
        if (score > bestScore) {
          best = w;
          bestScore = score;
        }
      }
    }
    if (best == 0) {
      return false;
    }
    width = best;
    join();
    return true;
  }

  /** How many different soft pairs are filled at each width. */
  private int[] softFilledPairs() {
    int[] changes = new int[WIDEST - NARROWEST + 2];
    Set<String> seen = new HashSet<>();
    for (int i = 0; i + 1 < lines.size(); i++) {
      boolean within = lines.width(i) <= WIDEST && lines.width(i + 1) <= WIDEST;
      if (within && !lines.isBelowGap(i + 1) && isSoft(i) && isPair(i)) {
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

  /** Soft filled pairs of the blocks that would be joined, less their violations. */
  private int score() {
    int violations = 0;
    int pairs = 0;
    int inside = 0;
    int atEnd = 0;
    for (WrapBlock block = next(0); block.start() < lines.size(); block = next(block.end())) {
      if (block.isSurelyWrapped()) {
        violations += block.violations();
        pairs += block.softFilled();
        inside += block.sentencesInside();
        atEnd += lines.has(block.end() - 1, LineTraits.TERMINAL) ? 1 : 0;
      }
    }
    // Sentences of prose end inside of lines, or its lines are filled all alike; verses and items
    // of
    // lists end where lines do, at whatever width.
    boolean prose = inside + atEnd > 0 && (inside * 16 >= pairs || violations * 10 <= pairs);
    return pairs >= FEWEST && prose ? pairs - violations : 0;
  }

  private WrapBlock next(int start) {
    return WrapBlock.at(this, lines, start);
  }

  private void join() {
    boolean sure = score() >= MANY;
    boolean sentencesGoOn = sentencesGoOn();
    for (WrapBlock block = next(0); block.start() < lines.size(); block = next(block.end())) {
      if (sure ? block.isLikelyWrapped() : block.isSurelyWrapped()) {
        for (int i = block.start(); i + 1 < block.end(); i++) {
          boolean terminal = lines.has(i, LineTraits.TERMINAL);
          if ((isFilled(i) && (sentencesGoOn || !terminal))
              || (isSoft(i) && isLong(i) && isPair(i))) {
            joined.set(i);
            accepted.set(i);
          }
        }
      }
    }
    joinShortBlocks();
  }

  /**
   * Whether a paragraph goes on behind most filled lines that end a sentence. Where no mark stands
   * between paragraphs, one in ten of their last lines is filled by chance; where these are as many
   * as all such lines, the text has paragraphs of one sentence.
   */
  private boolean sentencesGoOn() {
    int filled = 0;
    int last = 0;
    for (WrapBlock block = next(0); block.start() < lines.size(); block = next(block.end())) {
      for (int i = block.start(); block.isWrapped() && i + 1 < block.end(); i++) {
        if (lines.has(i, LineTraits.TERMINAL)) {
          filled += isFilled(i) ? 1 : 0;
          last += isFilled(i) ? 0 : 1;
        }
      }
    }
    return filled * 5 >= last;
  }

  /** Joins what looks filled in short blocks among wrapped ones: names open their second lines. */
  private void joinShortBlocks() {
    BitSet near = new BitSet();
    for (WrapBlock block = next(0); block.start() < lines.size(); block = next(block.end())) {
      if (!accepted.get(block.start()) && block.end() - block.start() <= 3 && isNearJoin(block)) {
        for (int i = block.start(); i + 1 < block.end(); i++) {
          if (isFilled(i) && !lines.has(i, LineTraits.TERMINAL)) {
            near.set(i);
          }
        }
      }
    }
    joined.or(near);
  }

  private boolean isNearJoin(WrapBlock block) {
    int before = accepted.previousSetBit(block.start());
    int after = accepted.nextSetBit(block.end());
    return (before >= 0 && block.start() - before <= 5) || (after >= 0 && after - block.end() < 4);
  }

  /** Whether a line may belong to a block: within the width, and not joined before. */
  boolean fits(int line) {
    return lines.width(line) <= width && !joined.get(line) && (line == 0 || !joined.get(line - 1));
  }

  /** Whether a line could go on in the next one at all. */
  private boolean isPair(int i) {
    return !lines.isBelowGap(i + 1)
        && !lines.has(i + 1, LineTraits.BULLET)
        && !lines.has(i, LineTraits.TABLE | LineTraits.FEW_WORDS)
        && !lines.has(i + 1, LineTraits.TABLE)
        && lines.widthWithNext(i) - lines.width(i) - 1 <= LONGEST_WORD
        && (lines.indent(i + 1) <= lines.indent(i) || lines.has(i, LineTraits.BULLET));
  }

  /** Whether a line would leave the width with the first word of the next one. */
  boolean isFilled(int i) {
    return isPair(i) && lines.width(i) <= width && lines.widthWithNext(i) > width;
  }

  /** Whether a line ends in the middle of a sentence that the next one goes on with. */
  boolean isSoft(int i) {
    return lines.width(i) >= SHORTEST
        && lines.mayGoOn(i + 1)
        && !lines.has(i, LineTraits.TERMINAL)
        && lines.has(i + 1, LineTraits.GOES_ON);
  }

  /** Whether a line has most of the width. */
  private boolean isLong(int i) {
    return lines.width(i) * 5 >= width * 3;
  }

  /** Whether a pair speaks against wrapping: not filled, and no paragraph's end. */
  boolean isViolation(int i) {
    return !isFilled(i)
        && lines.width(i) >= SHORTEST
        && !lines.has(i, LineTraits.TERMINAL)
        && !lines.has(i + 1, LineTraits.BULLET)
        && lines.indent(i + 1) <= lines.indent(i);
  }

  /** Whether a line is something by itself, such as a title or an item of a list. */
  boolean isEdge(int i) {
    return i >= 0
        && i + 1 < lines.size()
        && !lines.isBelowGap(i + 1)
        && isViolation(i)
        && !isSoft(i);
  }

  /** Whether a line ends in mid-sentence at a neighbour that is wider than the width. */
  boolean isCut(int i) {
    return i >= 0 && i + 1 < lines.size() && !lines.isBelowGap(i + 1) && isSoft(i);
  }
}
