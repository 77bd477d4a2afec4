package dev.dateline.text.page.evidence;

import dev.dateline.text.page.dom.ElementTable;
import dev.dateline.text.page.dom.LineTable;

/** The position of a line relative to the element that has the most prose directly below it. */
final class ContainerEvidence implements EvidenceGroup {

  private static final int FEWEST_ALIKE = 3;
  private static final double MOST_OF_IT = 0.7;

  private final PageMass mass;
  private final SiblingEvidence siblings;
  private final ElementTable elements;
  private final LineTable lines;
  private final int best;
  private final int wide;

  ContainerEvidence(PageMass mass, SiblingEvidence siblings) {
    this.mass = mass;
    this.siblings = siblings;
    elements = mass.elements;
    lines = mass.lines;
    best = best();
    wide = wide();
  }

  /**
   * The element with the most prose: all prose directly below it, plus half of the prose one level
   * deeper.
   */
  private int best() {
    double[] scores = new double[elements.size()];
    for (int i = 0; i < lines.size(); i++) {
      if (mass.isProse(i)) {
        double part = lines.length(i);
        for (int e = mass.parent(mass.block(i)), k = 0; k < 3; k++) {
          scores[e] += part;
          part /= 2;
          e = mass.parent(e);
        }
      }
    }
    int found = 0;
    double most = 0;
    for (int e = 0; e < scores.length; e++) {
      int chars = mass.chars(e);
      double score = chars == 0 ? 0 : scores[e] * (chars - mass.linked(e)) / chars;
      if (score > most) {
        most = score;
        found = e;
      }
    }
    return found;
  }

  /** The smallest element with most of the prose. */
  private int wide() {
    int found = 0;
    for (int e = 0; e < elements.size(); e++) {
      if (mass.prose(e) >= MOST_OF_IT * mass.allProse()
          && mass.prose(e) > 0
          && elements.depth(e) >= elements.depth(found)) {
        found = e;
      }
    }
    return found;
  }

  @Override
  public void describe(int line, EvidenceSink sink) {
    int block = mass.block(line);
    int common = elements.common(block, best);
    String length = Steps.length(lines.length(line));
    String where = where(line, best, common);
    String up = Steps.upTo(elements.depth(best) - elements.depth(common), 6);
    String down = Steps.upTo(elements.depth(block) - elements.depth(common), 8);
    String tag = mass.tag(block);
    sink.add("best-up", up, where, length);
    sink.add("best-down", down, where, length);
    sink.add("best", up, down, where);
    sink.add("best-tag", up, tag, where);
    int wideCommon = elements.common(block, wide);
    String inWide = wideCommon == wide ? "in" : where(line, wide, wideCommon);
    sink.add("wide", inWide, length);
    int below = elements.depth(block) - elements.depth(wideCommon);
    sink.add("wide-down", inWide, Steps.upTo(below, 8), length);
    branch(block, common, length, sink);
  }

  /** Whether a line is in an element, or before or after its first line. */
  private String where(int line, int element, int common) {
    if (common == element) {
      return "in";
    }
    return line < mass.firstLine(element) ? "before" : "after";
  }

  /**
   * The first element on the path from the common ancestor down to the line, and cards on the path.
   */
  private void branch(int block, int common, String length, EvidenceSink sink) {
    int branch = block;
    int card = -1;
    for (int e = block; e != common; e = elements.parent(e)) {
      branch = e;
      if (e != block && siblings.alike(e) >= FEWEST_ALIKE) {
        card = e;
      }
    }
    if (branch != common) {
      String tag = mass.tag(branch);
      sink.add("branch", tag, length);
      sink.add("branch-prose", Steps.share(mass.prose(branch), mass.allProse()), length);
      sink.add("branch-links", Steps.links(mass.linked(branch), mass.chars(branch)), length);
      sink.add("branch-size", Steps.count(mass.lineCount(branch)), length);
      boolean own = branch == block;
      sink.add("branch-own", own ? "1" : "0", tag, common == best ? "in" : "out");
    }
    if (card >= 0) {
      String size = Steps.mass(mass.chars(card) / siblings.alike(card));
      sink.add("card", size, length);
      sink.add("card-links", Steps.links(mass.linked(card), mass.chars(card)), length);
    }
  }
}
