package dev.dateline.text.clean;

import dev.dateline.text.clean.feature.LineCue;
import dev.dateline.text.clean.feature.PageFeatures;
import dev.dateline.text.clean.line.PageLines;
import dev.dateline.text.clean.line.SentenceEnds;
import dev.dateline.text.clean.line.Unspaced;
import java.util.Locale;
import java.util.Optional;

/** Finds the headline among the lines of a page whose article is selected. */
final class HeadlineFinder {

  private static final int LONGEST = 200;
  private static final int SHORTEST = 8;

  /** The longest headline in a script whose sentences end without a mark. */
  private static final int LONGEST_UNMARKED = 120;

  private static final String CLOSING_QUOTES = "\"'\u201D\u2019\u00BB\u300D\u300F";
  private static final String PROSE_ENDS = ".):,;\uFF09\uFF1A\uFF0C\uFF1B\u3001\u060C\u061B";

  /**
   * How many lines above the article its headline may be: captions, credits and buttons may be
   * between.
   */
  private static final int FARTHEST = 40;

  private final PageLines lines;
  private final Selection selection;
  private final PageFeatures page;

  HeadlineFinder(PageLines lines, Selection selection) {
    this.lines = lines;
    this.selection = selection;
    this.page = selection.page();
  }

  /**
   * The headline's line, or -1.
   *
   * @param title the title that the container states
   */
  int find(Optional<String> title) {
    if (title.isPresent()) {
      return lineOf(title.get());
    }
    int first = selection.first();
    int above = above(first);
    if (above >= 0) {
      return above;
    }
    int second = selection.next(first + 1);
    boolean leads =
        second > 0
            && isCandidate(first)
            && page.length(first) < page.length(second)
            && page.endsSentence(second);
    return leads ? first : -1;
  }

  /** The line that contains the title, unless it is the only line. */
  private int lineOf(String title) {
    String wanted = title.toLowerCase(Locale.ROOT);
    for (int i = 0; i <= selection.first(); i++) {
      boolean spare = !selection.isKept(i) || selection.count() > 1;
      if (spare
          && lines.length(i) == title.length()
          && lines.text(i).toLowerCase(Locale.ROOT).equals(wanted)) {
        return i;
      }
    }
    return -1;
  }

  private int above(int first) {
    int best = -1;
    double bestScore = 0.6;
    for (int i = first - 1; i >= Math.max(0, first - FARTHEST); i--) {
      if (!selection.isKept(i) && isCandidate(i)) {
        double score = score(i, first);
        if (score >= bestScore) {
          best = i;
          bestScore = score;
        }
      }
    }
    return best;
  }

  /** Higher for lines on the topic of the article, for longer lines, and for nearer ones. */
  private double score(int line, int first) {
    double topic = page.topic(line) == 0 ? 0.2 : (page.topic(line) - 1) / 4.0;
    double length = Math.min(page.length(line), 80) / 80.0;
    return topic + 0.7 * length - 0.02 * (first - line);
  }

  private boolean isCandidate(int line) {
    int length = page.length(line);
    int bylineOrCredit = LineCue.BYLINE.bit() | LineCue.CREDIT.bit() | LineCue.SHARE.bit();
    return length >= SHORTEST
        && length <= LONGEST
        && (page.wordCount(line) >= 3 || (length >= 12 && page.wordCount(line) < 3))
        && !page.isFurniture(line)
        && (page.startCues(line) & bylineOrCredit) == 0
        && !readsLikeProse(lines.text(line));
  }

  /**
   * Whether a line ends like a sentence, caption or lead-in, or holds a full stop that does not
   * belong to an abbreviation. Full stops of other scripts than Latin never do.
   */
  private static boolean readsLikeProse(String line) {
    int end = line.length();
    while (end > 1 && CLOSING_QUOTES.indexOf(line.charAt(end - 1)) >= 0) {
      end--;
    }
    if (PROSE_ENDS.indexOf(line.charAt(end - 1)) >= 0) {
      return true;
    }
    if (Unspaced.isUnmarked(line.charAt(end - 1))) {
      return line.length() > LONGEST_UNMARKED;
    }
    return line.chars().anyMatch(c -> SentenceEnds.isForeignStop((char) c));
  }
}
