package dev.dateline.text.clean;

import dev.dateline.text.clean.feature.PageFeatures;

/** Counts how much of a page's prose stays, so that a document that lost it is noticed. */
final class ProseTally {

  private static final int SHORTEST = 40;
  private static final int FEWEST_WORDS = 6;

  /** Less is a notice at the foot of a page. */
  private static final int FEWEST_CHARS = 500;

  private final PageFeatures page;
  private int kept;
  private int removed;

  /** A tally of a page's lines. */
  ProseTally(PageFeatures page) {
    this.page = page;
  }

  /** Counts a line, if it is as long as lines of prose are and no page furniture. */
  void add(int line, LineRole role) {
    boolean prose =
        page.length(line) >= SHORTEST
            && page.wordCount(line) >= FEWEST_WORDS
            && !page.isFurniture(line);
    if (prose && role == LineRole.REMOVED) {
      removed += page.length(line);
    } else if (prose) {
      kept += page.length(line);
    }
  }

  /** Whether more went than stays. */
  boolean isMostlyRemoved() {
    return removed > FEWEST_CHARS && removed > kept;
  }
}
