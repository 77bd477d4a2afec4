package dev.dateline.text.clean;

import dev.dateline.text.clean.feature.PageFeatures;
import dev.dateline.text.clean.line.PageLines;
import java.util.BitSet;

/**
 * Keeps the entries of a live blog: sentences below lines that hold only a time of day. When one
 * entry is part of the article, all of them are.
 */
final class LiveEntries {

  /** The fewest entries of a live blog. */
  private static final int FEWEST = 3;

  /** Log odds of .05: a line must be likelier than that. */
  private static final double UNLIKELY = -3;

  private static final int LONGEST_TIME = 30;

  /** The most letters of a word next to a time, such as the name of a time zone. */
  private static final int LONGEST_WORD = 4;

  /** The most runs of letters next to a time: "p.m. CEST" has three. */
  private static final int MOST_WORDS = 4;

  private final PageLines lines;
  private final PageFeatures page;
  private final InnerLines inner;
  private final double[] logOdds;

  private LiveEntries(PageLines lines, PageFeatures page, double[] logOdds) {
    this.lines = lines;
    this.page = page;
    this.logOdds = logOdds;
    inner = new InnerLines(page);
  }

  /** Adds all entries to the kept lines if these contain one. */
  static void complete(PageLines lines, PageFeatures page, double[] logOdds, BitSet kept) {
    BitSet entries = new LiveEntries(lines, page, logOdds).find();
    if (entries.intersects(kept)) {
      kept.or(entries);
    }
  }

  /** The sentences directly below times; none when there are too few. */
  private BitSet find() {
    BitSet entries = new BitSet();
    int times = 0;
    boolean below = false;
    for (int i = 0; i < lines.size(); i++) {
      if (lines.length(i) <= LONGEST_TIME && isTime(lines.text(i))) {
        times += i + 1 < lines.size() && isEntry(i + 1) ? 1 : 0;
        below = true;
      } else {
        below = below && isEntry(i);
        entries.set(i, below);
      }
    }
    return times < FEWEST ? new BitSet() : entries;
  }

  private boolean isEntry(int line) {
    return page.endsSentence(line) && logOdds[line] > UNLIKELY && !inner.hasFurnitureCue(line);
  }

  /** Whether a line is a time of day, such as {@code +++ 21:04 Uhr +++} or {@code 3.30 pm GMT}. */
  static boolean isTime(String line) {
    int at = 0;
    while (at < line.length() && !Character.isLetterOrDigit(line.charAt(at))) {
      at++;
    }
    int hour = at;
    at = digits(line, at, 2);
    if (at == hour || at >= line.length() || ":.h".indexOf(line.charAt(at)) < 0) {
      return false;
    }
    int minute = at + 1;
    at = digits(line, minute, 2);
    return at == minute + 2
        && Integer.parseInt(line, hour, minute - 1, 10) < 24
        && Integer.parseInt(line, minute, at, 10) < 60
        && endsInFewWords(line, at);
  }

  private static int digits(String line, int from, int most) {
    int at = from;
    while (at < line.length() && at - from < most && isDigit(line.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean endsInFewWords(String line, int from) {
    int words = 0;
    int length = 0;
    for (int i = from; i < line.length(); i++) {
      char c = line.charAt(i);
      if (Character.isDigit(c)) {
        return false;
      }
      length = Character.isLetter(c) ? length + 1 : 0;
      words += length == 1 ? 1 : 0;
      if (length > LONGEST_WORD || words > MOST_WORDS) {
        return false;
      }
    }
    return true;
  }
}
