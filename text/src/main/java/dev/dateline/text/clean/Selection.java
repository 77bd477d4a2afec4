package dev.dateline.text.clean;

import dev.dateline.text.clean.feature.LineCue;
import dev.dateline.text.clean.feature.LineScorer;
import dev.dateline.text.clean.feature.PageFeatures;
import dev.dateline.text.clean.line.PageLines;
import dev.dateline.text.page.evidence.MarkupEvidence;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.IntPredicate;

/** The lines of a page that are its article, with their log odds. */
final class Selection {

  /**
   * A page of at most this many lines is a copied text, not the dump of a web page: only lines with
   * cues for page furniture are removed.
   */
  private static final int FEW_LINES = 12;

  /** Cues at the start of a line that allow its removal from a short text. */
  private static final int TELLING =
      LineCue.READMORE.bit()
          | LineCue.SUBSCRIBE.bit()
          | LineCue.COOKIE.bit()
          | LineCue.COMMENTS.bit()
          | LineCue.RELATED.bit()
          | LineCue.SHARE.bit();

  private static final int PROMOTION =
      LineCue.SUBSCRIBE.bit()
          | LineCue.COOKIE.bit()
          | LineCue.COMMENTS.bit()
          | LineCue.ADVERTISEMENT.bit()
          | LineCue.SHARE.bit()
          | LineCue.READMORE.bit();

  private static final int LONGEST_PROMOTION = 140;

  /** Log odds of .82: wording does not remove lines above that. */
  private static final double MOST_DOUBT = 1.5;

  /** Log odds of a line that the source is known to repeat. */
  private static final double LISTED = -6;

  private final PageFeatures page;
  private final double[] logOdds;
  private final BitSet kept;

  private Selection(PageFeatures page, double[] logOdds, BitSet kept) {
    this.page = page;
    this.logOdds = logOdds;
    this.kept = kept;
  }

  /**
   * Selects the lines of a page.
   *
   * @param markup the evidence of the markup about the lines; empty for a bare text
   * @param listed whether the source is known to repeat a line
   */
  static Selection of(
      PageLines lines, Optional<MarkupEvidence> markup, LineScorer scorer, IntPredicate listed) {
    PageFeatures page = PageFeatures.of(lines, markup);
    double[] logOdds = scorer.score(page);
    for (int i = 0; i < logOdds.length; i++) {
      if (listed.test(i)) {
        logOdds[i] = Math.min(logOdds[i], LISTED);
      }
    }
    BitSet kept =
        page.size() <= FEW_LINES && !page.hasMarkup()
            ? keepMost(page, logOdds, listed)
            : RegionDecoder.decode(page, logOdds);
    LiveEntries.complete(lines, page, logOdds, kept);
    markup.ifPresent(evidence -> ShortArticle.complete(lines, page, evidence, kept));
    dropPromotions(page, logOdds, kept);
    return new Selection(page, logOdds, kept);
  }

  private static BitSet keepMost(PageFeatures page, double[] logOdds, IntPredicate listed) {
    BitSet kept = new BitSet();
    for (int i = 0; i < logOdds.length; i++) {
      boolean telling = logOdds[i] < -1 && (page.startCues(i) & TELLING) != 0;
      boolean goes = logOdds[i] < 0 && (page.isFurniture(i) || telling);
      kept.set(i, !goes && !listed.test(i));
    }
    return kept.isEmpty() ? RegionDecoder.decode(page, logOdds) : kept;
  }

  /** Drops the lines that only ask the reader to do something, unless no other line is left. */
  private static void dropPromotions(PageFeatures page, double[] logOdds, BitSet kept) {
    for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(i + 1)) {
      boolean asks = page.isFurniture(i) && (page.startCues(i) & PROMOTION) != 0;
      if (asks
          && page.length(i) <= LONGEST_PROMOTION
          && logOdds[i] < MOST_DOUBT
          && kept.cardinality() > 1) {
        kept.clear(i);
      }
    }
  }

  /** The features of the lines. */
  PageFeatures page() {
    return page;
  }

  /** The log odds that a line is part of the article. */
  double logOdds(int line) {
    return logOdds[line];
  }

  /** Whether a line is part of the article. */
  boolean isKept(int line) {
    return kept.get(line);
  }

  /** Removes a line from the article. */
  void drop(int line) {
    kept.clear(line);
  }

  /** Number of lines of the article. */
  int count() {
    return kept.cardinality();
  }

  /** The next line of the article from a line on, or -1. */
  int next(int line) {
    return kept.nextSetBit(line);
  }

  /** The first line of the article. */
  int first() {
    return kept.nextSetBit(0);
  }

  /** The last line of the article. */
  int last() {
    return kept.length() - 1;
  }
}
