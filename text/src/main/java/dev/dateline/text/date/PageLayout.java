package dev.dateline.text.date;

import dev.dateline.text.clean.CleanLine;
import dev.dateline.text.clean.LineRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The lines of a page, and where the article's prose stands among them.
 *
 * <p>The prose is the stretch of lines with the largest sum of weights: long kept lines count for
 * it by their length, every other line against it.
 */
final class PageLayout {
  /** A line of this length is prose. */
  private static final int PROSE_LENGTH = 80;

  private static final int MOST_COUNTED = 300;
  private static final double AGAINST = 0.6;
  private static final int HEADING_LENGTH = 50;
  private static final int LABEL_LENGTH = 200;

  private final String text;
  private final List<CleanLine> lines;
  private final List<Set<Cue>> cues;
  private int first;
  private int last;

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

  /** The first line of the prose; the number of lines when there is no prose. */
  int first() {
    return first;
  }

  /** The last line of the prose; the number of lines when there is no prose. */
  int last() {
    return last;
  }

  /** Whether a line is short enough for a heading, and gives a cue. */
  boolean isHeadingOf(int line, Cue cue) {
    return length(line) <= HEADING_LENGTH && gives(line, cue);
  }

  /** Whether a line is short enough for a notice, and gives a cue. */
  boolean gives(int line, Cue cue) {
    return cues.get(line).contains(cue);
  }
}
