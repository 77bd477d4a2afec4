package dev.dateline.text.date;

import dev.dateline.text.clean.CleanLine;
import dev.dateline.text.clean.LineRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The lines of a page, and the place of the article's prose among them.
 *
 * <p>The prose is the run of lines with the largest sum of weights: long kept lines add their
 * length, every other line is a deduction.
 */
final class PageLayout {
  /** A line of this length is prose. */
  private static final int PROSE_LENGTH = 80;

  private static final int MOST_COUNTED = 300;
  private static final double AGAINST = 0.6;
  private static final int HEADING_LENGTH = 50;
  private static final int LABEL_LENGTH = 200;
  private static final int HEADING_REACH = 10;
  private static final int LONG_LINE = 140;

  private static final int MOST_WRAPPED = 8;
  private static final int SHORTEST_WRAPPED = 30;
  private static final int USUAL_WRAPPED = 55;
  private static final int LONGEST_WRAPPED = 110;
  private static final String SENTENCE_ENDS = ".!?:\u2026\"\u201D\u00BB)";

  private final String text;
  private final List<CleanLine> lines;
  private final List<Set<Cue>> cues;
  private int first;
  private int last;
  private int headline = -1;
  private final int[] relatedHeading;

  PageLayout(String text, List<CleanLine> lines) {
    this.text = text;
    this.lines = lines;
    cues = new ArrayList<>(lines.size());
    first = lines.size();
    last = lines.size();
    double sum = 0;
    double best = 0;
    int start = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (headline < 0 && lines.get(i).role() == LineRole.HEADLINE) {
        headline = i;
      }
      if (sum <= 0) {
        sum = 0;
        start = i;
      }
      sum += weight(i);
      cues.add(length(i) <= LABEL_LENGTH ? Cue.in(text, start(i), end(i)) : Set.of());
      if (sum > best) {
        best = sum;
        first = start;
        last = i;
      }
    }
    relatedHeading = relatedHeadings();
  }

  private double weight(int line) {
    return length(line) >= PROSE_LENGTH && !isRemoved(line)
        ? Math.min(length(line), MOST_COUNTED) / 100.0
        : -AGAINST;
  }

  String text() {
    return text;
  }

  int size() {
    return lines.size();
  }

  int start(int line) {
    return lines.get(line).start();
  }

  int end(int line) {
    return lines.get(line).end();
  }

  int length(int line) {
    return end(line) - start(line);
  }

  boolean isRemoved(int line) {
    return lines.get(line).role() == LineRole.REMOVED;
  }

  boolean isByline(int line) {
    return lines.get(line).role() == LineRole.BYLINE;
  }

  /** The line of the headline; -1 when there is none. */
  int headline() {
    return headline;
  }

  /** The first line of the paragraph that a line belongs to. */
  int paragraphStart(int line) {
    int start = line;
    while (start > 0 && line - start < MOST_WRAPPED && goesOn(start)) {
      start--;
    }
    return start;
  }

  /** The last line of the paragraph that a line belongs to. */
  int paragraphEnd(int line) {
    int end = line;
    while (end + 1 < size() && end - line < MOST_WRAPPED && goesOn(end + 1)) {
      end++;
    }
    return end;
  }

  /** Whether a line continues the one above it, in a text with wrapped lines. */
  private boolean goesOn(int line) {
    int before = line - 1;
    int length = length(before);
    if (length < SHORTEST_WRAPPED || length > LONGEST_WRAPPED || end(before) == start(before)) {
      return false;
    }
    String between = text.substring(end(before), Math.max(end(before), start(line)));
    if (between.chars().filter(c -> c == '\n').count() != 1) {
      return false;
    }
    char last = text.charAt(end(before) - 1);
    char first = text.charAt(start(line));
    return Character.isLowerCase(first)
        || (SENTENCE_ENDS.indexOf(last) < 0
            && !(Character.isDigit(last) && Character.isUpperCase(first))
            && length >= USUAL_WRAPPED
            && length(line) <= LONGEST_WRAPPED);
  }

  /** The first line of the prose; the number of lines when there is no prose. */
  int first() {
    return first;
  }

  /** The last line of the prose; the number of lines when there is no prose. */
  int last() {
    return last;
  }

  /** Whether a line is short enough for a heading, and has a cue. */
  boolean isHeadingOf(int line, Cue cue) {
    return length(line) <= HEADING_LENGTH && gives(line, cue);
  }

  /** Whether a line is short enough for a notice, and has a cue. */
  boolean gives(int line, Cue cue) {
    return cues.get(line).contains(cue);
  }

  /** Whether a line is close below a heading of other stories. */
  boolean isBelowRelated(int line) {
    return line > 0 && line - relatedHeading[line - 1] <= HEADING_REACH;
  }

  /** For every line, the last heading of other stories above it, without prose between. */
  private int[] relatedHeadings() {
    int[] headings = new int[size()];
    int heading = -HEADING_REACH - 1;
    for (int line = 0; line < size(); line++) {
      if (length(line) > LONG_LINE) {
        heading = -HEADING_REACH - 1;
      } else if (isHeadingOf(line, Cue.RELATED)) {
        heading = line;
      }
      headings[line] = heading;
    }
    return headings;
  }
}
