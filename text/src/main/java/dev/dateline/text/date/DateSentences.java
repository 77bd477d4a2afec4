package dev.dateline.text.date;

import dev.dateline.article.DatePrecision;
import dev.dateline.text.date.written.FoundDate;
import dev.dateline.text.date.written.Glyphs;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the sentences around the dates of a page, and which days are mentioned in them instead of
 * stated.
 */
final class DateSentences {
  /** A date among this many plain words is mentioned, not stated. */
  private static final int TOLD = 4;

  private static final String APOSTROPHES = "'\u2019";
  private static final String CLOSING_QUOTES = "\"\u201D\u201C\u00BB";

  private final PageLayout page;
  private final String text;
  private final DatesOnLines dates;
  private final Optional<LocatedDateline> dateline;
  private final SentenceAround[] sentences;
  private final Map<LocalDate, int[]> statedLines;

  DateSentences(PageLayout page, DatesOnLines dates, Optional<LocatedDateline> dateline) {
    this.page = page;
    this.text = page.text();
    this.dates = dates;
    this.dateline = dateline;
    sentences = new SentenceAround[dates.size()];
    for (int i = 0; i < sentences.length; i++) {
      sentences[i] = read(i);
    }
    statedLines = statedLines();
  }

  /** The sentence around a date. */
  SentenceAround around(int index) {
    return sentences[index];
  }

  /** Whether a date is only mentioned: it is among the words of a sentence. */
  boolean isMentioned(int index) {
    SentenceAround sentence = sentences[index];
    return sentence.before() + sentence.after() >= TOLD || hasEnding(dates.date(index).end());
  }

  /** Whether a date has a case ending, which only occurs in a sentence. */
  private boolean hasEnding(int i) {
    return i + 1 < text.length()
        && APOSTROPHES.indexOf(text.charAt(i)) >= 0
        && Character.isLowerCase(text.charAt(i + 1));
  }

  /** Whether the same day is on another line, outside of sentences. */
  boolean isStatedElsewhere(int index) {
    int[] lines = statedLines.get(dates.date(index).value());
    return lines != null && (lines[0] != dates.line(index) || lines[1] != dates.line(index));
  }

  /** The first and the last line that has each day outside of sentences. */
  private Map<LocalDate, int[]> statedLines() {
    Map<LocalDate, int[]> lines = new HashMap<>();
    for (int i = 0; i < sentences.length; i++) {
      if (!isMentioned(i) && dates.date(i).precision() == DatePrecision.DAY) {
        int line = dates.line(i);
        lines.computeIfAbsent(dates.date(i).value(), day -> new int[] {line, line})[1] = line;
      }
    }
    return lines;
  }

  private SentenceAround read(int index) {
    int line = dates.line(index);
    FoundDate date = dates.date(index);
    if (dateline.filter(own -> own.contains(date)).isPresent()) {
      return SentenceAround.none(date.start(), date.end());
    }
    int from = page.start(page.paragraphStart(line));
    int to = page.end(page.paragraphEnd(line));
    if (index > 0) {
      from = Math.max(from, dates.date(index - 1).end());
    }
    if (index + 1 < dates.size()) {
      to = Math.min(to, dates.date(index + 1).start());
    }
    SentenceAround whole = SentenceAround.of(text, from, to, date.start(), date.end());
    if (whole.before() + whole.after() < TOLD) {
      return whole;
    }
    return SentenceAround.of(
        text,
        isGlued(date.start() - 1) ? date.start() : from,
        startsAnother(date.end()) ? date.end() : to,
        date.start(),
        date.end());
  }

  /** Whether text of another part of the page is attached to a date without a space. */
  private boolean isGlued(int i) {
    return i >= 0
        && (Character.isLowerCase(text.charAt(i)) || CLOSING_QUOTES.indexOf(text.charAt(i)) >= 0);
  }

  /** Whether a sentence starts directly after a date, without a space or after a full stop. */
  private boolean startsAnother(int i) {
    if (i + 2 >= text.length()) {
      return false;
    }
    if (text.charAt(i) == '.') {
      int next = Glyphs.skipGap(text, i + 1);
      return Glyphs.isDigit(text, i - 4)
          && next > i + 1
          && next < text.length()
          && Character.isUpperCase(text.charAt(next));
    }
    return Character.isUpperCase(text.charAt(i)) && Character.isLowerCase(text.charAt(i + 1));
  }
}
