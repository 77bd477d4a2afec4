package dev.dateline.text.date;

import dev.dateline.text.date.written.FoundDate;
import dev.dateline.text.date.written.Glyphs;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the label of a date: directly before it, on the line above or below it, or in a column of
 * labels above a column of dates.
 */
final class DateLabels {
  private static final Set<Cue> LABELS =
      EnumSet.of(Cue.PUBLISHED, Cue.UPDATED, Cue.RECEIVED, Cue.EVENT);
  private static final Set<String> JOINTS =
      Set.of(
          "on", "at", "am", "um", "le", "em", "il", "in", "om", "by", "por", "par", "dne", "dnia",
          "kl", "pada", "tanggal", "as", "ore", "den", "the", "von", "do", "from", "online", "pe",
          "dana", "op", "hari", "tgl", "alle", "uhr", "pm", "this");
  private static final int REACH = 80;
  private static final int LONGEST_GAP = 60;
  private static final int LONGEST_LABEL_LINE = 60;
  private static final int ALONE_REST = 25;
  private static final int MOST_IN_COLUMN = 4;

  private final PageLayout page;
  private final DatesOnLines dates;

  DateLabels(PageLayout page, DatesOnLines dates) {
    this.page = page;
    this.dates = dates;
  }

  /**
   * A label of a date.
   *
   * @param cue its meaning
   * @param inSentence whether it is part of a sentence
   */
  record Label(Cue cue, boolean inSentence) {}

  /** The label of a date in its sentence, else next to its line. */
  Optional<Label> of(int index, SentenceAround sentence) {
    Optional<Label> beside = beside(index, sentence);
    return beside.isPresent() ? beside : around(index).map(cue -> new Label(cue, false));
  }

  private Optional<Label> beside(int index, SentenceAround sentence) {
    FoundDate date = dates.date(index);
    int from = Math.max(sentence.start(), date.start() - REACH);
    if (index > 0 && dates.line(index - 1) == dates.line(index)) {
      from = Math.max(from, dates.date(index - 1).end());
    }
    if (from >= date.start()) {
      return Optional.empty();
    }
    List<Cue.Found> found = Cue.all(page.text(), from, date.start(), LABELS);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Cue.Found last = found.get(found.size() - 1);
    if (date.start() - last.end() > LONGEST_GAP || others(last.end(), date.start()) > 1) {
      return Optional.empty();
    }
    return Optional.of(new Label(last.cue(), others(from, last.start()) > 1));
  }

  /** Counts the plain words of a range that do not just join a label to its date. */
  private int others(int from, int to) {
    int others = PlainWords.count(page.text(), from, to);
    for (int i = from; i < to; ) {
      int end = Math.min(to, Glyphs.wordEnd(page.text(), i));
      if (end - i > 1
          && JOINTS.contains(Glyphs.word(page.text(), i, end))
          && Character.isLowerCase(page.text().charAt(i))) {
        others--;
      }
      i = Math.max(i + 1, end);
    }
    return others;
  }

  private Optional<Cue> around(int index) {
    int line = dates.line(index);
    if (!isAlone(index)) {
      return opens(index) && line > 0 && labelsOn(line - 1).equals(List.of(Cue.EVENT))
          ? Optional.of(Cue.EVENT)
          : Optional.empty();
    }
    int firstLine = line;
    int firstDate = index;
    while (firstDate > 0
        && index - firstDate < MOST_IN_COLUMN
        && firstLine - dates.line(firstDate - 1) <= 1
        && isAlone(firstDate - 1)) {
      firstDate--;
      firstLine = dates.line(firstDate);
    }
    List<Cue> above = labelsAbove(firstLine);
    if (index - firstDate < above.size()) {
      return Optional.of(above.get(index - firstDate));
    }
    boolean nextIsDate = index + 1 < dates.size() && dates.line(index + 1) <= line + 2;
    List<Cue> below = line + 1 < page.size() ? labelsOn(line + 1) : List.of();
    return above.isEmpty() && below.size() == 1 && !nextIsDate
        ? Optional.of(below.get(0))
        : Optional.empty();
  }

  private List<Cue> labelsAbove(int line) {
    List<Cue> labels = new ArrayList<>();
    for (int l = line - 1; l >= Math.max(0, line - MOST_IN_COLUMN); l--) {
      List<Cue> on = labelsOn(l);
      if (on.isEmpty() || (on.contains(Cue.EVENT) && isApart(l))) {
        break;
      }
      labels.addAll(0, on);
    }
    return labels;
  }

  /** Whether a blank line follows: the last word of a menu is no label. */
  private boolean isApart(int line) {
    String gap = page.text().substring(page.end(line), page.start(line + 1));
    return gap.indexOf('\n') != gap.lastIndexOf('\n');
  }

  /** The labels of a line that consists of labels only. */
  private List<Cue> labelsOn(int line) {
    if (page.length(line) > LONGEST_LABEL_LINE) {
      return List.of();
    }
    List<Cue> labels = new ArrayList<>();
    int at = page.start(line);
    for (Cue.Found found : Cue.all(page.text(), page.start(line), page.end(line), LABELS)) {
      if (hasWords(at, found.start())) {
        return List.of();
      }
      labels.add(found.cue());
      at = found.end();
    }
    return hasWords(at, page.end(line)) ? List.of() : labels;
  }

  private boolean hasWords(int from, int to) {
    for (int i = from; i < to; i++) {
      if (Glyphs.isDigit(page.text(), i)) {
        return true;
      }
      if (Glyphs.isWordChar(page.text(), i)) {
        int end = Math.min(to, Math.max(i + 1, Glyphs.wordEnd(page.text(), i)));
        if (!JOINTS.contains(Glyphs.word(page.text(), i, end))) {
          return true;
        }
        i = end - 1;
      }
    }
    return false;
  }

  private boolean opens(int index) {
    return dates.date(index).start() == page.start(dates.line(index));
  }

  private boolean isAlone(int index) {
    FoundDate date = dates.date(index);
    int rest = page.length(dates.line(index)) - (date.end() - date.start());
    return rest <= ALONE_REST;
  }
}
