package dev.dateline.text.date;

import dev.dateline.article.DatePrecision;
import dev.dateline.text.date.written.FoundDate;
import dev.dateline.text.date.written.Glyphs;
import java.util.BitSet;
import java.util.Optional;
import java.util.Set;

/**
 * The context of each date of a page: its sentence, its label, an author, and the lines that
 * follow.
 */
final class DateContexts {
  private static final int LABEL_REACH = 40;
  private static final int HANDLE_REACH = 80;
  private static final int AUTHOR_REACH = 25;
  private static final int FEW = 2;

  private static final int OPENING_LINES = 2;
  private static final int LONG_WORD = 3;
  private static final int BESIDE_PROSE = 3;
  private static final int SEVERAL = 3;

  private final PageLayout page;
  private final String text;
  private final DatesOnLines dates;
  private final DateLabels labels;
  private final DateSentences sentences;
  private final DayOrder order;

  DateContexts(PageLayout page, DatesOnLines dates, Optional<LocatedDateline> dateline) {
    this.page = page;
    this.text = page.text();
    this.dates = dates;
    labels = new DateLabels(page, dates);
    sentences = new DateSentences(page, dates, dateline);
    BitSet stated = new BitSet();
    BitSet unmarked = new BitSet();
    BitSet appointed = new BitSet();
    for (int i = 0; i < dates.size(); i++) {
      SentenceAround sentence = sentences.around(i);
      Optional<DateLabels.Label> label = labels.of(i, sentence).filter(l -> !l.inSentence());
      unmarked.set(i, label.isEmpty() && !isBesideByline(i));
      appointed.set(
          i, label.filter(l -> l.cue() == Cue.EVENT || l.cue() == Cue.RECEIVED).isPresent());
      stated.set(
          i,
          dates.date(i).precision() == DatePrecision.DAY
              && !sentences.isMentioned(i)
              && !appointed.get(i)
              && (sentence.before() < FEW || label.isPresent())
              && !isTeaser(dates.line(i))
              && !isEmbedded(dates.date(i), dates.line(i)));
    }
    dropUnsure(stated);
    dropTeasers(stated);
    order = new DayOrder(page, dates, stated, unmarked, appointed);
  }

  /** The sentences around the dates. */
  DateSentences sentences() {
    return sentences;
  }

  /** The order of the days of the page. */
  DayOrder order() {
    return order;
  }

  /** A date without a year counts as stated only if no date above the prose has a year. */
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

  /**
   * Teasers above the prose state days, too, below a heading of their own or several above the
   * headline. They are dropped if the article states its own day next to its first line.
   */
  private void dropTeasers(BitSet stated) {
    int above = 0;
    for (int i = stated.nextSetBit(0); i >= 0 && dates.line(i) < page.headline(); ) {
      above++;
      i = stated.nextSetBit(i + 1);
    }
    BitSet teasers = new BitSet();
    boolean own = false;
    for (int i = stated.nextSetBit(0); i >= 0; i = stated.nextSetBit(i + 1)) {
      int line = dates.line(i);
      if (line > page.first() + OPENING_LINES) {
        break;
      }
      boolean listed = above >= SEVERAL && line < page.headline();
      teasers.set(i, listed || page.isBelowRelated(line));
      own |= !teasers.get(i) && line >= page.first() - BESIDE_PROSE;
    }
    if (own) {
      stated.andNot(teasers);
    }
  }

  private boolean isBesideByline(int index) {
    int line = dates.line(index);
    FoundDate date = dates.date(index);
    int from = Math.max(page.start(line), date.start() - LABEL_REACH);
    int to = Math.min(page.end(line), date.end() + AUTHOR_REACH);
    return page.isByline(line)
        || Cue.in(text, from, date.start()).contains(Cue.BYLINE)
        || Cue.in(text, date.end(), to).contains(Cue.BYLINE);
  }

  /** Adds the clues from the words around a date. */
  void addClues(int index, Set<Clue> clues) {
    int line = dates.line(index);
    FoundDate date = dates.date(index);
    SentenceAround sentence = sentences.around(index);
    int from = Math.max(page.start(line), date.start() - LABEL_REACH);
    Set<Cue> before = Cue.in(text, from, date.start());
    labels.of(index, sentence).flatMap(DateContexts::clue).ifPresent(clues::add);
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
    if (sentences.isMentioned(index)) {
      clues.add(Clue.TOLD);
    }
    int next = Glyphs.skipGap(text, date.end());
    if (next < page.end(line)
        && Character.isLowerCase(text.charAt(next))
        && Glyphs.wordEnd(text, next) - next > LONG_WORD) {
      clues.add(Clue.SMALL_LETTER);
    }
  }

  private static Optional<Clue> clue(DateLabels.Label label) {
    if (label.inSentence()) {
      return label.cue() == Cue.PUBLISHED ? Optional.of(Clue.TOLD_LABEL) : Optional.empty();
    }
    return Optional.of(
        switch (label.cue()) {
          case PUBLISHED -> Clue.PUBLISHED;
          case UPDATED -> Clue.UPDATED;
          case RECEIVED -> Clue.RECEIVED;
          default -> Clue.EVENT;
        });
  }

  /** Whether a line below the prose belongs to another story. */
  private boolean isTeaser(int line) {
    return line > page.last() && page.isBelowRelated(line);
  }

  /** Whether a date follows the name of an account, as in embedded posts. */
  private boolean isEmbedded(FoundDate date, int line) {
    int from = Math.max(page.start(line), date.start() - HANDLE_REACH);
    return text.substring(from, date.start()).contains("(@");
  }
}
