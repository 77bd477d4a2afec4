package dev.dateline.text.date;

import dev.dateline.article.CandidateKind;
import dev.dateline.article.DatePrecision;
import dev.dateline.text.date.written.ClockTime;
import dev.dateline.text.date.written.FoundDate;
import dev.dateline.text.date.written.Glyphs;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what speaks for and against every date of a page. */
final class EvidenceReader {
  private static final int JUST_ABOVE = 3;
  private static final int ABOVE = 8;
  private static final int BELOW = 12;
  private static final int LABEL_REACH = 40;
  private static final int NOTICE_REACH = 80;
  private static final int ALONE_REST = 25;
  private static final int LINE_START_REST = 3;
  private static final int FEW = 2;
  private static final int OPENING_LINES = 2;

  private final PageLayout page;
  private final String text;
  private final DatesOnLines dates;
  private final Optional<LocatedDateline> dateline;
  private final int commentsFrom;
  private final int copyrightYear;
  private final DateLabels labels;
  private final SentenceAround[] sentences;
  private final DayOrder order;

  EvidenceReader(PageLayout page, DatesOnLines dates, Optional<LocatedDateline> dateline) {
    this.page = page;
    this.text = page.text();
    this.dates = dates;
    this.dateline = dateline;
    commentsFrom = commentsFrom();
    copyrightYear = CopyrightYear.of(page);
    labels = new DateLabels(page, dates);
    sentences = new SentenceAround[dates.size()];
    BitSet stated = new BitSet();
    BitSet unmarked = new BitSet();
    BitSet appointed = new BitSet();
    for (int i = 0; i < sentences.length; i++) {
      sentences[i] = sentence(i);
      Optional<DateLabels.Label> label = labels.of(i, sentences[i]).filter(l -> !l.told());
      unmarked.set(i, label.isEmpty() && !isBesideByline(i));
      appointed.set(
          i, label.filter(l -> l.cue() == Cue.EVENT || l.cue() == Cue.RECEIVED).isPresent());
      stated.set(
          i,
          dates.date(i).precision() == DatePrecision.DAY
              && !isTold(sentences[i])
              && !appointed.get(i)
              && (sentences[i].before() < FEW || label.isPresent())
              && !isTeaser(dates.line(i))
              && !isEmbedded(dates.date(i), dates.line(i)));
    }
    dropUnsure(stated);
    order = new DayOrder(page, dates, stated, unmarked, appointed);
  }

  private SentenceAround sentence(int index) {
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
    return SentenceAround.of(text, from, to, date.start(), date.end());
  }

  /** What has no year counts as stated only where nothing above the prose has one. */
  private void dropUnsure(BitSet stated) {
    BitSet unsure = new BitSet();
    boolean sure = false;
    for (int i = stated.nextSetBit(0); i >= 0; i = stated.nextSetBit(i + 1)) {
      FoundDate.Shape shape = dates.date(i).shape();
      if (shape == FoundDate.Shape.NO_YEAR || shape == FoundDate.Shape.RELATIVE) {
        unsure.set(i);
      } else {
        sure |= dates.line(i) <= page.first() + OPENING_LINES;
      }
    }
    if (sure) {
      stated.andNot(unsure);
    }
  }

  private boolean isBesideByline(int index) {
    int line = dates.line(index);
    FoundDate date = dates.date(index);
    int from = Math.max(page.start(line), date.start() - LABEL_REACH);
    int to = Math.min(page.end(line), date.end() + ALONE_REST);
    return page.isByline(line)
        || Cue.in(text, from, date.start()).contains(Cue.BYLINE)
        || Cue.in(text, date.end(), to).contains(Cue.BYLINE);
  }

  private static boolean isTold(SentenceAround sentence) {
    return sentence.before() + sentence.after() >= 4;
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
      addWords(i, line, clues);
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

  /** A line that is a header to the letter, where no header counts. */
  private boolean isStrayHeader(FoundDate date, int line) {
    int start = Glyphs.skipGap(text, page.start(line));
    int wordEnd = Glyphs.wordEnd(text, start);
    return date.shape() == FoundDate.Shape.YEAR_FIRST
        && Glyphs.word(text, start, wordEnd).equals("date")
        && date.start() - wordEnd <= LINE_START_REST
        && (line == page.size() - 1 || page.end(line) - date.end() <= LINE_START_REST);
  }

  private void addWords(int index, int line, Set<Clue> clues) {
    FoundDate date = dates.date(index);
    SentenceAround sentence = sentences[index];
    int from = Math.max(page.start(line), date.start() - LABEL_REACH);
    Set<Cue> before = Cue.in(text, from, date.start());
    labels
        .of(index, sentence)
        .ifPresent(
            label -> {
              if (label.told()) {
                if (label.cue() == Cue.PUBLISHED) {
                  clues.add(Clue.TOLD_LABEL);
                }
              } else {
                switch (label.cue()) {
                  case PUBLISHED -> clues.add(Clue.PUBLISHED);
                  case UPDATED -> clues.add(Clue.UPDATED);
                  case RECEIVED -> clues.add(Clue.RECEIVED);
                  default -> clues.add(Clue.EVENT);
                }
              }
            });
    boolean otherDay = clues.contains(Clue.EVENT) || clues.contains(Clue.RECEIVED);
    if (!otherDay && isBesideByline(index)) {
      clues.add(Clue.BYLINE);
    }
    if (before.contains(Cue.EVENT)) {
      clues.add(Clue.EVENT);
    }
    if (isEmbedded(date, line)) {
      clues.add(Clue.EMBEDDED);
    }
    if (sentence.closed() && sentence.before() + sentence.after() >= 2) {
      clues.add(Clue.CLOSED);
    }
    if (isTold(sentence)) {
      clues.add(Clue.TOLD);
    }
    int next = Glyphs.skipGap(text, date.end());
    if (next < page.end(line)
        && Character.isLowerCase(text.charAt(next))
        && Glyphs.wordEnd(text, next) - next > 3) {
      clues.add(Clue.SMALL_LETTER);
    }
  }

  /** Whether a line below the prose belongs to another story. */
  private boolean isTeaser(int line) {
    return line > page.last() && page.isBelowRelated(line);
  }

  /** Whether a date stands behind the name of somebody's account, as embedded posts have it. */
  private boolean isEmbedded(FoundDate date, int line) {
    int from = Math.max(page.start(line), date.start() - NOTICE_REACH);
    return text.substring(from, date.start()).contains("(@");
  }

  private void addLinesAround(int line, Set<Clue> clues) {
    if (line > 0 && (page.isByline(line - 1) || page.isHeadingOf(line - 1, Cue.BYLINE))) {
      clues.add(Clue.BYLINE_ABOVE);
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
    if (clues.contains(Clue.RELATIVE)) {
      return CandidateKind.RELATIVE;
    }
    if (clues.contains(Clue.NO_YEAR)) {
      return CandidateKind.NO_YEAR;
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
}
