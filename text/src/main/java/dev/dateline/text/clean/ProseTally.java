package dev.dateline.text.clean;

import dev.dateline.text.clean.feature.PageFeatures;
import dev.dateline.text.clean.line.PageLines;

/** Counts how much of a page's prose is kept, to flag documents that lose most of it. */
final class ProseTally {

  private static final int SHORTEST = 40;
  private static final int FEWEST_WORDS = 6;

  /** Less prose may be a notice at the foot of a page. */
  private static final int FEWEST_CHARS = 500;

  private final PageLines lines;
  private final PageFeatures page;
  private int kept;
  private int removed;

  /** A tally of a page's lines. */
  ProseTally(PageLines lines, PageFeatures page) {
    this.lines = lines;
    this.page = page;
  }

  /** Counts a line if it reads like prose. */
  void add(int line, LineRole role) {
    if (!isProse(line)) {
      return;
    }
    if (role == LineRole.REMOVED) {
      removed += page.length(line);
    } else {
      kept += page.length(line);
    }
  }

  /**
   * Whether a line is long, not page furniture and not a title: few of its words have a capital.
   */
  private boolean isProse(int line) {
    if (page.length(line) < SHORTEST
        || page.wordCount(line) < FEWEST_WORDS
        || page.isFurniture(line)) {
      return false;
    }
    String text = lines.text(line);
    int words = 0;
    int capitals = 0;
    for (int i = 0; i < text.length(); i++) {
      if (i == 0 || text.charAt(i - 1) == ' ') {
        words++;
        capitals += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
      }
    }
    return capitals * 2 <= words;
  }

  /** Whether more prose was removed than kept. */
  boolean isMostlyRemoved() {
    return removed > FEWEST_CHARS && removed > kept;
  }
}
