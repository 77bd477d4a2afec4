package dev.dateline.text.clean.wrap;

import java.util.BitSet;

/** The blocks of a text that are wrapped at one width. */
final class WrapWidth {

  private static final int FEWEST = 3;

  /**
   * This many pairs prove that a text is wrapped; then a paragraph of two lines counts as wrapped,
   * too.
   */
  private static final int MANY = 8;

  private final LinePairs pairs;
  private final RawLines lines;
  private final BitSet accepted = new BitSet();

  WrapWidth(LinePairs pairs) {
    this.pairs = pairs;
    this.lines = pairs.lines();
  }

  /** Soft filled pairs of the blocks that would be joined, less their violations. */
  int score() {
    int violations = 0;
    int softFilled = 0;
    int inside = 0;
    int atEnd = 0;
    for (WrapBlock block = next(0); block.start() < lines.size(); block = next(block.end())) {
      if (block.isSurelyWrapped()) {
        violations += block.violations();
        softFilled += block.softFilled();
        inside += block.sentencesInside();
        atEnd += lines.has(block.end() - 1, LineTraits.TERMINAL) ? 1 : 0;
      }
    }
    // Sentences of prose end inside lines, or all its lines are filled alike. Verses and items of
    // lists end where lines do, at whatever width.
    boolean prose =
        inside + atEnd > 0 && (inside * 16 >= softFilled || violations * 10 <= softFilled);
    return softFilled >= FEWEST && prose ? softFilled - violations : 0;
  }

  private WrapBlock next(int start) {
    return WrapBlock.at(pairs, start);
  }

  /** Adds the lines that continue in the next one. */
  void joinInto(BitSet joined) {
    boolean sure = score() >= MANY;
    boolean sentencesGoOn = sentencesGoOn();
    for (WrapBlock block = next(0); block.start() < lines.size(); block = next(block.end())) {
      if (sure ? block.isLikelyWrapped() : block.isSurelyWrapped()) {
        for (int i = block.start(); i + 1 < block.end(); i++) {
          boolean terminal = lines.has(i, LineTraits.TERMINAL);
          if ((pairs.isFilled(i) && (sentencesGoOn || !terminal))
              || (pairs.isSoft(i) && pairs.isLong(i) && pairs.isPair(i))) {
            accepted.set(i);
          }
        }
      }
    }
    joined.or(accepted);
    joined.or(inShortBlocks());
  }

  /**
   * Whether the paragraph continues after most filled lines that end a sentence. Without a
   * separator between paragraphs, one in ten of their last lines is filled by chance; where these
   * are as many as all such lines, the text has paragraphs of one sentence.
   */
  private boolean sentencesGoOn() {
    int filled = 0;
    int last = 0;
    for (WrapBlock block = next(0); block.start() < lines.size(); block = next(block.end())) {
      for (int i = block.start(); block.isWrapped() && i + 1 < block.end(); i++) {
        if (lines.has(i, LineTraits.TERMINAL)) {
          filled += pairs.isFilled(i) ? 1 : 0;
          last += pairs.isFilled(i) ? 0 : 1;
        }
      }
    }
    return filled * 5 >= last;
  }

  /**
   * The filled pairs of short blocks near wrapped ones. Such pairs are often not soft because the
   * second line begins with a name.
   */
  private BitSet inShortBlocks() {
    BitSet near = new BitSet();
    for (WrapBlock block = next(0); block.start() < lines.size(); block = next(block.end())) {
      if (!accepted.get(block.start()) && block.end() - block.start() <= 3 && isNearJoin(block)) {
        for (int i = block.start(); i + 1 < block.end(); i++) {
          if (pairs.isFilled(i) && !lines.has(i, LineTraits.TERMINAL)) {
            near.set(i);
          }
        }
      }
    }
    return near;
  }

  private boolean isNearJoin(WrapBlock block) {
    int before = accepted.previousSetBit(block.start());
    int after = accepted.nextSetBit(block.end());
    return (before >= 0 && block.start() - before <= 5) || (after >= 0 && after - block.end() < 4);
  }
}
