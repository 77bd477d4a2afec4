package dev.dateline.text.date;

import dev.dateline.article.CandidateKind;
import dev.dateline.article.DatePrecision;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what speaks for and against every date of a page. */
final class EvidenceReader {
  private static final int JUST_ABOVE = 3;
  private static final int ABOVE = 8;
  private static final int OPENING_LINES = 2;
  private static final int BELOW = 12;
  private static final int LABEL_REACH = 40;
  private static final int NOTICE_REACH = 80;
  private static final int HEADING_REACH = 10;
  private static final int ALONE_REST = 25;
  private static final int LINE_START_REST = 3;
  private static final int LONG_LINE = 140;
  private static final Set<Cue> LABELS = EnumSet.of(Cue.PUBLISHED, Cue.UPDATED);

  private final PageLayout page;
  private final String text;
  private final DatesOnLines dates;
  private final Optional<LocatedDateline> dateline;
  private final int commentsFrom;
  private final int copyrightYear;
  private final int[] relatedHeading;

  EvidenceReader(PageLayout page, DateScanner scanner, Optional<LocatedDateline> dateline) {
    this.page = page;
    this.text = page.text();
    this.dates = new DatesOnLines(page, scanner);
    this.dateline = dateline;
    commentsFrom = commentsFrom();
    copyrightYear = CopyrightYear.of(page);
    relatedHeading = relatedHeadings();
  }

  /** The evidence in the order of the text. */
  List<Evidence> read() {
    List<Evidence> all = new ArrayList<>(dates.size());
    for (int i = 0; i < dates.size(); i++) {
      Set<Clue> clues = EnumSet.noneOf(Clue.class);
      int line = dates.line(i);
      FoundDate date = dates.date(i);
      addPlace(line, clues);
      addLine(date, line, clues);
      addWords(date, line, clues);
      addLinesAround(line, clues);
      if (date.precision() == DatePrecision.DAY) {
        addOtherDates(i, clues);
      }
      addDateline(date, clues);
      all.add(
          new Evidence(
              date.value(),
              date.otherReading(),
              date.precision(),
              kind(date, line, clues),
              text.substring(date.start(), date.end()),
              date.start(),
              date.end(),
              clues));
    }
    return all;
  }

  private void addPlace(int line, Set<Clue> clues) {
    int above = page.first() - line;
    int below = line - page.last();
    if (page.first() == page.size()) {
      return;
    }
    if (above > 0 && above <= JUST_ABOVE) {
      clues.add(Clue.JUST_ABOVE_BODY);
    } else if (above > 0 && above <= ABOVE) {
      clues.add(Clue.ABOVE_BODY);
    } else if (above <= 0 && -above <= OPENING_LINES && below <= 0) {
      clues.add(Clue.OPENING);
    } else if (below > BELOW) {
      clues.add(Clue.FAR_BELOW_BODY);
    } else if (below > JUST_ABOVE) {
      clues.add(Clue.BELOW_BODY);
    }
  }

  private void addLine(FoundDate date, int line, Set<Clue> clues) {
    if (page.length(line) - (date.end() - date.start()) <= ALONE_REST) {
      clues.add(Clue.ALONE);
    }
    if (page.length(line) > LONG_LINE) {
      clues.add(Clue.LONG_LINE);
    }
    if (date.start() - page.start(line) <= LINE_START_REST) {
      clues.add(Clue.LINE_START);
    }
    if (ClockTime.standsBeside(text, page.start(line), date.start(), date.end(), page.end(line))) {
      clues.add(Clue.CLOCK);
    }
    if (page.isRemoved(line) && line > page.first()) {
      clues.add(Clue.REMOVED);
    }
    if (isStrayHeader(date, line)) {
      clues.add(Clue.STRAY_HEADER);
    }
    if (date.shape() == FoundDate.Shape.SHORT_YEAR) {
      clues.add(Clue.SHORT_YEAR);
    }
    if (date.weekday() == FoundDate.Weekday.AGREES) {
      clues.add(Clue.WEEKDAY);
    }
  }

  /** A line that is a header to the letter, where no header counts. */
  private boolean isStrayHeader(FoundDate date, int line) {
    int start = Glyphs.skipGap(text, page.start(line));
    int wordEnd = Glyphs.wordEnd(text, start);
    return date.shape() == FoundDate.Shape.YEAR_FIRST
        && Glyphs.word(text, start, wordEnd).equals("date")
        && date.start() - wordEnd <= LINE_START_REST
        && (line == page.size() - 1 || page.end(line) - date.end() <= LINE_START_REST);
  }

  private void addWords(FoundDate date, int line, Set<Clue> clues) {
    int from = Math.max(page.start(line), date.start() - LABEL_REACH);
    int to = Math.min(page.end(line), date.end() + ALONE_REST);
    Set<Cue> before = Cue.in(text, from, date.start());
    Cue label =
        before.containsAll(LABELS)
            ? Cue.last(text, from, date.start(), LABELS)
            : before.contains(Cue.UPDATED) ? Cue.UPDATED : Cue.PUBLISHED;
    if (before.contains(label)) {
      clues.add(label == Cue.UPDATED ? Clue.UPDATED : Clue.PUBLISHED);
    }
    if (before.contains(Cue.BYLINE)
        || page.isByline(line)
        || Cue.in(text, date.end(), to).contains(Cue.BYLINE)) {
      clues.add(Clue.BYLINE);
    }
    if (before.contains(Cue.EVENT)) {
      clues.add(Clue.EVENT);
    }
  }

  private void addLinesAround(int line, Set<Clue> clues) {
    if (line > 0 && (page.isByline(line - 1) || page.isHeadingOf(line - 1, Cue.BYLINE))) {
      clues.add(Clue.BYLINE_ABOVE);
    }
    if (line > 0 && page.isHeadingOf(line - 1, Cue.COMMENT)) {
      clues.add(Clue.COMMENT_ABOVE);
    }
    if (line > 0 && line - relatedHeading[line - 1] <= HEADING_REACH) {
      clues.add(Clue.RELATED_ABOVE);
    }
    if (line >= commentsFrom) {
      clues.add(Clue.BELOW_COMMENTS);
    }
  }

  private void addOtherDates(int index, Set<Clue> clues) {
    if (dates.isFirst(index)) {
      clues.add(Clue.FIRST_DATE);
    }
    if (dates.isRepeated(index)) {
      clues.add(Clue.REPEATED);
    }
    if (dates.isInList(index)) {
      clues.add(Clue.DATE_LIST);
    }
    int order = dates.orderInPair(index);
    if (order != 0) {
      clues.add(order < 0 ? Clue.EARLIER_OF_PAIR : Clue.LATER_OF_PAIR);
    }
    if (dates.date(index).value().getYear() == copyrightYear) {
      clues.add(Clue.COPYRIGHT_YEAR);
    }
  }

  private void addDateline(FoundDate date, Set<Clue> clues) {
    dateline.ifPresent(
        found -> {
          if (found.contains(date)) {
            clues.add(Clue.DATELINE);
          } else if (date.precision() == DatePrecision.DAY && found.isOn(date.value())) {
            clues.add(Clue.DATELINE_DAY);
          }
        });
  }

  private CandidateKind kind(FoundDate date, int line, Set<Clue> clues) {
    int from = Math.max(page.start(line), date.start() - NOTICE_REACH);
    int to = Math.min(page.end(line), date.end() + NOTICE_REACH);
    if (Cue.in(text, from, to).contains(Cue.COPYRIGHT)) {
      return CandidateKind.COPYRIGHT;
    }
    if (clues.contains(Clue.DATELINE)) {
      return CandidateKind.DATELINE;
    }
    if (clues.contains(Clue.COMMENT_ABOVE) || clues.contains(Clue.BELOW_COMMENTS)) {
      return CandidateKind.COMMENT;
    }
    boolean away =
        clues.contains(Clue.FAR_BELOW_BODY)
            || clues.contains(Clue.DATE_LIST)
            || (clues.contains(Clue.REMOVED) && clues.contains(Clue.BELOW_BODY));
    if (away || clues.contains(Clue.RELATED_ABOVE)) {
      return CandidateKind.TEASER;
    }
    if (clues.contains(Clue.UPDATED)) {
      return CandidateKind.UPDATED;
    }
    if (clues.contains(Clue.PUBLISHED)) {
      return CandidateKind.PUBLISHED_LINE;
    }
    return clues.contains(Clue.BYLINE) || clues.contains(Clue.BYLINE_ABOVE)
        ? CandidateKind.BYLINE
        : CandidateKind.TEXT;
  }

  private int commentsFrom() {
    for (int line = page.first() + 1; line < page.size(); line++) {
      if (page.isHeadingOf(line, Cue.COMMENT)) {
        return line;
      }
    }
    return Integer.MAX_VALUE;
  }

  /** For every line, the last line up to it that heads other stories; prose ends its reach. */
  private int[] relatedHeadings() {
    int[] headings = new int[page.size()];
    int heading = -HEADING_REACH - 1;
    for (int line = 0; line < page.size(); line++) {
      if (page.length(line) > LONG_LINE) {
        heading = -HEADING_REACH - 1;
      } else if (page.isHeadingOf(line, Cue.RELATED)) {
        heading = line;
      }
      headings[line] = heading;
    }
    return headings;
  }
}
