package dev.dateline.text.date;

import dev.dateline.text.date.written.Glyphs;

/** Finds the latest year in a page's copyright notices. */
final class CopyrightYear {
  private static final int EARLIEST = 1900;
  private static final int LATEST = 2099;

  private CopyrightYear() {}

  /** The year, or -1 when no notice has one. */
  static int of(PageLayout page) {
    int year = -1;
    for (int line = 0; line < page.size(); line++) {
      if (page.gives(line, Cue.COPYRIGHT)) {
        year = Math.max(year, latestYear(page.text(), page.start(line), page.end(line)));
      }
    }
    return year;
  }

  private static int latestYear(String text, int from, int to) {
    int latest = -1;
    for (int i = from; i < to; ) {
      int value = 0;
      int end = i;
      while (end < to && end - i < 9 && Glyphs.isDigit(text, end)) {
        value = value * 10 + Glyphs.digit(text, end);
        end++;
      }
      if (end - i == 4 && value >= EARLIEST && value <= LATEST) {
        latest = Math.max(latest, value);
      }
      i = Math.max(i + 1, end);
    }
    return latest;
  }
}
