package dev.dateline.text.page.evidence;

import dev.dateline.text.page.dom.ElementTable;
import dev.dateline.text.page.dom.LineTable;
import dev.dateline.text.page.dom.Surround;
import java.util.Locale;

/** The tags around a line. */
final class TagEvidence implements EvidenceGroup {

  private static final Surround[] SURROUNDS = Surround.values();
  private static final String[] NAMES = names();

  private final PageMass mass;
  private final ElementTable elements;
  private final LineTable lines;

  TagEvidence(PageMass mass) {
    this.mass = mass;
    elements = mass.elements;
    lines = mass.lines;
  }

  private static String[] names() {
    String[] names = new String[SURROUNDS.length];
    for (int i = 0; i < names.length; i++) {
      names[i] = SURROUNDS[i].name().toLowerCase(Locale.ROOT);
    }
    return names;
  }

  @Override
  public void describe(int line, EvidenceSink sink) {
    int block = mass.block(line);
    int parent = mass.parent(block);
    int grand = mass.parent(parent);
    String length = Steps.length(lines.length(line));
    String tag = mass.tag(block);
    sink.add("tag", tag, length);
    sink.add("parent", mass.tag(parent), length);
    sink.add("grand", mass.tag(grand));
    sink.add("path", tag, mass.tag(parent));
    sink.add("path", tag, mass.tag(parent), mass.tag(grand));
    inline(line, block, sink);
    int around = elements.surroundings(lines.owner(line));
    for (int s = 0; s < SURROUNDS.length; s++) {
      if ((around & SURROUNDS[s].bit()) != 0) {
        sink.add("in", NAMES[s], length);
      }
    }
    sink.add("tag-before", line == 0 ? "" : mass.tag(mass.block(line - 1)), tag);
    sink.add("tag-after", line + 1 == lines.size() ? "" : mass.tag(mass.block(line + 1)), tag);
    articles(block, sink);
  }

  /** The tags around the whole line, and the tags inside it. */
  private void inline(int line, int block, EvidenceSink sink) {
    int first = lines.firstPiece(line);
    int end = lines.firstPiece(line + 1);
    boolean one = end - first == 1;
    String length = Steps.length(lines.length(line));
    String last = "";
    int shown = 0;
    for (int p = first; p < end && shown < 8; p++) {
      for (int e = lines.pieceElement(p), k = 0; e != block && e > 0 && k < 4; k++) {
        String tag = mass.tag(e);
        if (!tag.equals(last)) {
          sink.add(one ? "whole" : "inside", tag, length);
          shown++;
        }
        last = tag;
        e = elements.parent(e);
      }
    }
    if (shown == 0) {
      sink.add("plain", length);
    }
  }

  /**
   * How many article elements the line is in, and how much of the page's prose the innermost one
   * has.
   */
  private void articles(int block, EvidenceSink sink) {
    if (!elements.isIn(block, Surround.ARTICLE)) {
      return;
    }
    int depth = 0;
    int innermost = -1;
    for (int e = block; e > 0; e = elements.parent(e)) {
      if (elements.tag(e).equals("article")) {
        innermost = innermost < 0 ? e : innermost;
        depth++;
      }
    }
    if (innermost >= 0) {
      sink.add("articles", Steps.upTo(depth, 3));
      sink.add("article-share", Steps.share(mass.prose(innermost), mass.allProse()));
    }
  }
}
