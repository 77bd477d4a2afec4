package dev.dateline.text.date;

import dev.dateline.article.DatePrecision;
import dev.dateline.text.date.written.ClockTime;
import dev.dateline.text.date.written.FoundDate;
import dev.dateline.text.date.written.Glyphs;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collects the clues for and against every date of a page. */
final class EvidenceReader {
  private static final int JUST_ABOVE = 3;
  private static final int ABOVE = 8;
  private static final int BELOW = 12;
  private static final int ABOVE_HEADLINE = 2;
  private static final int BELOW_HEADLINE = 3;
  private static final int LONGEST_COMMENT_LINE = 60;
  private static final int LONGEST_COUNT_LINE = 120;
  private static final int ALONE_REST = 25;
  private static final int LINE_START_REST = 3;

  private final PageLayout page;
  private final String text;
  private final DatesOnLines dates;
  private final Optional<LocatedDateline> dateline;
  private final int commentsFrom;
  private final int copyrightYear;
  private final DateContexts words;
  private final DayOrder order;

  EvidenceReader(PageLayout page, DatesOnLines dates, Optional<LocatedDateline> dateline) {
    this.page = page;
    this.text = page.text();
    this.dates = dates;
    this.dateline = dateline;
    commentsFrom = commentsFrom();
    copyrightYear = CopyrightYear.of(page);
    words = new DateContexts(page, dates, dateline);
    order = words.order();
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
      words.addClues(i, clues);
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
              EvidenceKind.of(page, date, line, clues),
              text.substring(date.start(), date.end()),
              date.start(),
              date.end(),
              clues));
    }
    return all;
  }

  private void addPlace(int line, Set<Clue> clues) {
    int belowHeadline = page.headline() < 0 ? 0 : line - page.headline();
    if (belowHeadline < 0 && belowHeadline >= -ABOVE_HEADLINE) {
      clues.add(Clue.JUST_ABOVE_HEADLINE);
    } else if (belowHeadline > 0 && belowHeadline <= BELOW_HEADLINE) {
      clues.add(Clue.JUST_BELOW_HEADLINE);
    }
    int above = page.first() - line;
    int below = line - page.last();
    if (page.first() == page.size()) {
      return;
    }
    if (above > 0 && above <= JUST_ABOVE) {
      clues.add(Clue.JUST_ABOVE_BODY);
    } else if (above > 0 && above <= ABOVE) {
      clues.add(Clue.ABOVE_BODY);
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
    if (date.shape() == FoundDate.Shape.NO_YEAR) {
      clues.add(Clue.NO_YEAR);
    }
    if (date.shape() == FoundDate.Shape.RELATIVE) {
      clues.add(Clue.RELATIVE);
    }
    if (date.shape() == FoundDate.Shape.SHORT_YEAR) {
      clues.add(Clue.SHORT_YEAR);
    }
    if (date.weekday() == FoundDate.Weekday.AGREES) {
      clues.add(Clue.WEEKDAY);
    }
  }

  /** Whether a line has the exact form of a header in a place where headers do not count. */
  private boolean isStrayHeader(FoundDate date, int line) {
    int start = Glyphs.skipGap(text, page.start(line));
    int wordEnd = Glyphs.wordEnd(text, start);
    return date.shape() == FoundDate.Shape.YEAR_FIRST
        && Glyphs.word(text, start, wordEnd).equals("date")
        && date.start() - wordEnd <= LINE_START_REST
        && (line == page.size() - 1 || page.end(line) - date.end() <= LINE_START_REST);
  }

  private void addLinesAround(int line, Set<Clue> clues) {
    if (line > 0 && (page.isByline(line - 1) || page.isHeadingOf(line - 1, Cue.BYLINE))) {
      clues.add(Clue.BYLINE_ABOVE);
    }
    boolean beside = page.length(line) <= LONGEST_COMMENT_LINE && page.gives(line, Cue.COMMENT);
    boolean below = line + 1 < page.size() && page.isHeadingOf(line + 1, Cue.COMMENT);
    if (line > page.first() && (beside || below)) {
      clues.add(Clue.COMMENT_BESIDE);
    }
    if (line > 0 && page.isHeadingOf(line - 1, Cue.COMMENT)) {
      clues.add(Clue.COMMENT_ABOVE);
    }
    if (page.isBelowRelated(line)) {
      clues.add(Clue.RELATED_ABOVE);
    }
    if (line >= commentsFrom) {
      clues.add(Clue.BELOW_COMMENTS);
    }
  }

  private void addOtherDates(int index, Set<Clue> clues) {
    if (order.isFirst(index)) {
      clues.add(Clue.FIRST_DATE);
      if (clues.contains(Clue.FAR_BELOW_BODY)
          && !clues.contains(Clue.PUBLISHED)
          && !clues.contains(Clue.UPDATED)) {
        clues.add(Clue.LATE_FIRST);
      }
    }
    if (order.isSuperseded(index)) {
      clues.add(Clue.SUPERSEDED);
    }
    if (order.isFirstBelowHeadline(index)) {
      clues.add(Clue.FIRST_BELOW_HEADLINE);
    }
    if (order.isMasthead(index)) {
      clues.add(Clue.MASTHEAD);
    }
    if (order.isVisit(index)) {
      clues.add(Clue.VISIT);
    }
    if (order.isLongPast(index)) {
      clues.add(Clue.LONG_PAST);
    }
    if (dates.isRepeated(index)) {
      clues.add(words.sentences().isStatedElsewhere(index) ? Clue.REPEATED : Clue.TOLD_AGAIN);
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

  private int commentsFrom() {
    for (int line = page.first() + 1; line < page.size(); line++) {
      boolean counts =
          page.length(line) <= LONGEST_COUNT_LINE && Glyphs.isDigit(text, page.start(line));
      if (counts ? page.gives(line, Cue.COMMENT) : page.isHeadingOf(line, Cue.COMMENT)) {
        return line;
      }
    }
    return Integer.MAX_VALUE;
  }
}
