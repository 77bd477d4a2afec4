package dev.dateline.text.clean;

import dev.dateline.text.clean.feature.LineCue;
import dev.dateline.text.clean.feature.PageFeatures;
import dev.dateline.text.clean.line.PageLines;
import dev.dateline.text.page.evidence.MarkupEvidence;
import java.util.BitSet;

/**
 * Completes short articles. The score of a line depends on the prose around it, which a few short
 * sentences lack. Lines that the markup groups with a kept line are kept, unless they have a cue
 * for page furniture.
 */
final class ShortArticle {

  /** From this many characters on, an article has enough prose for the score. */
  private static final int ENOUGH = 400;

  /** The most lines of a page on which similar blocks are taken for parts of one article. */
  private static final int SMALL_PAGE = 24;

  /** How many lines from the article a sentence may be that is added. */
  private static final int NEAR = 12;

  private static final int FURNITURE =
      LineCue.READMORE.bit()
          | LineCue.SUBSCRIBE.bit()
          | LineCue.COOKIE.bit()
          | LineCue.COMMENTS.bit()
          | LineCue.RELATED.bit()
          | LineCue.SHARE.bit()
          | LineCue.LEGAL.bit()
          | LineCue.ADVERTISEMENT.bit();

  private final PageLines lines;
  private final PageFeatures page;
  private final MarkupEvidence markup;
  private final BitSet kept;

  private ShortArticle(PageLines lines, PageFeatures page, MarkupEvidence markup, BitSet kept) {
    this.lines = lines;
    this.page = page;
    this.markup = markup;
    this.kept = kept;
  }

  /** Adds the lines that belong to the kept lines, if these are few. */
  static void complete(PageLines lines, PageFeatures page, MarkupEvidence markup, BitSet kept) {
    new ShortArticle(lines, page, markup, kept).complete();
  }

  private void complete() {
    int[] seeds = kept.stream().toArray();
    int length = 0;
    for (int seed : seeds) {
      length += page.length(seed);
    }
    if (length >= ENOUGH) {
      return;
    }
    dropBeside();
    for (int seed : kept.stream().toArray()) {
      int last = Math.min(page.size() - 1, seed + NEAR);
      for (int i = Math.max(0, seed - NEAR); i <= last; i++) {
        if (!kept.get(i) && belongs(i, seed)) {
          kept.set(i);
        }
      }
    }
  }

  /**
   * Where all lines are short, the score cannot tell menus from other lines, but the markup can.
   */
  private void dropBeside() {
    BitSet among = new BitSet();
    kept.stream().filter(line -> !markup.isBeside(lines.start(line))).forEach(among::set);
    if (!among.isEmpty()) {
      kept.and(among);
    }
  }

  private boolean belongs(int line, int seed) {
    int start = lines.start(line);
    if (isFurniture(line) || markup.isBeside(start) || start == markup.headlineStart()) {
      return false;
    }
    return markup.areTogether(start, lines.start(seed))
        || (page.size() <= SMALL_PAGE
            && page.endsSentence(line)
            && markup.areAlike(start, lines.start(seed)));
  }

  private boolean isFurniture(int line) {
    return page.isFurniture(line) || (page.startCues(line) & FURNITURE) != 0;
  }
}
