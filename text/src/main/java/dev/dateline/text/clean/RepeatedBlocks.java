package dev.dateline.text.clean;

import dev.dateline.text.clean.line.PageLines;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Finds blocks that a document contains more than once.
 *
 * <p>{@value #FEWEST_LINES} or more consecutive long lines (shorter ones between them do not count)
 * that recur in the same order are a repeated block. The later copy is removed, with the short
 * lines that recur inside it and next to it. Linear in the number of lines.
 */
final class RepeatedBlocks {

  private static final int FEWEST_LINES = 3;

  /** A line this long is not repeated by chance. */
  private static final int LONG = 60;

  /** The most lines that lead in a copy: headline, standfirst, picture. */
  private static final int HEAD = 6;

  private final PageLines lines;
  private final int[] longLines;
  private final int size;
  private final BitSet repeated = new BitSet();

  private RepeatedBlocks(PageLines lines) {
    this.lines = lines;
    int[] found = new int[lines.size()];
    int count = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (lines.length(i) >= LONG) {
        found[count++] = i;
      }
    }
    longLines = found;
    size = count;
  }

  /** The lines of repeated blocks. */
  static BitSet in(PageLines lines) {
    RepeatedBlocks blocks = new RepeatedBlocks(lines);
    if (blocks.size >= 2 * FEWEST_LINES) {
      blocks.search();
    }
    return blocks.repeated;
  }

  private void search() {
    Map<String, Integer> firsts = new HashMap<>();
    int i = 0;
    while (i < size) {
      Integer first = firsts.putIfAbsent(lines.text(longLines[i]), i);
      int run = first == null ? 0 : runLength(first, i);
      if (run >= FEWEST_LINES) {
        remove(first, i, run);
        i += run;
      } else {
        i++;
      }
    }
  }

  private int runLength(int first, int second) {
    int run = 0;
    while (second + run < size && first + run < second && same(first + run, second + run)) {
      run++;
    }
    return run;
  }

  private boolean same(int a, int b) {
    return lines.text(longLines[a]).equals(lines.text(longLines[b]));
  }

  private void remove(int first, int second, int run) {
    int from = longLines[first];
    int at = longLines[second];
    for (int k = 0; k < run; k++) {
      repeated.set(longLines[second + k]);
      if (k + 1 < run) {
        removeShortLines(longLines[first + k], longLines[second + k], 1, longLines[second + k + 1]);
      }
    }
    removeShortLines(from, at, -1, longLines[first + run - 1]);
    removeHead(from, at, longLines[first + run - 1]);
    int last = longLines[second + run - 1];
    removeShortLines(longLines[first + run - 1], last, 1, lines.size());
  }

  /**
   * Removes the lines that lead in the later copy, from the farthest one that also leads in the
   * earlier copy.
   */
  private void removeHead(int first, int second, int border) {
    Set<String> leads = new HashSet<>();
    for (int i = Math.max(0, first - HEAD); i < first; i++) {
      leads.add(lines.text(i));
    }
    for (int i = Math.max(border + 1, second - HEAD); i < second; i++) {
      if (leads.contains(lines.text(i))) {
        repeated.set(i, second);
        return;
      }
    }
  }

  /** Removes the short lines that both copies share in one direction, up to a border. */
  private void removeShortLines(int first, int second, int step, int border) {
    int a = first + step;
    int b = second + step;
    while (a >= 0
        && b != border
        && a < second
        && lines.length(b) < LONG
        && lines.text(a).equals(lines.text(b))) {
      repeated.set(b);
      a += step;
      b += step;
    }
  }
}
