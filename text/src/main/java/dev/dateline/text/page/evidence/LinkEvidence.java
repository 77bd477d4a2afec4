package dev.dateline.text.page.evidence;

import dev.dateline.text.page.dom.ElementTable;
import dev.dateline.text.page.dom.LineTable;
import dev.dateline.text.page.dom.Surround;

/** The share of links in a line, and in the elements around it. */
final class LinkEvidence implements EvidenceGroup {

  private final PageMass mass;
  private final ElementTable elements;
  private final LineTable lines;

  LinkEvidence(PageMass mass) {
    this.mass = mass;
    elements = mass.elements;
    lines = mass.lines;
  }

  @Override
  public void describe(int line, EvidenceSink sink) {
    int block = mass.block(line);
    int parent = mass.parent(block);
    int grand = mass.parent(parent);
    String length = Steps.length(lines.length(line));
    String own = own(line);
    String ofParent = links(parent);
    String ofGrand = links(grand);
    sink.add("link", own, length);
    sink.add("link-parent", ofParent, length);
    sink.add("link-grand", ofGrand, length);
    sink.add("link-great", links(mass.parent(grand)), length);
    sink.add("link-up", ofParent, ofGrand, length);
    if (elements.isIn(block, Surround.LINK)) {
      sink.add("block-in-link", length);
    }
    sink.add("link-before", line == 0 ? "" : own(line - 1), own);
    sink.add("link-after", line + 1 == lines.size() ? "" : own(line + 1), own);
  }

  private String own(int line) {
    return Steps.links(lines.linked(line), lines.length(line));
  }

  private String links(int element) {
    return Steps.links(mass.linked(element), mass.chars(element));
  }
}
