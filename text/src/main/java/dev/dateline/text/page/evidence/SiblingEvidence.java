package dev.dateline.text.page.evidence;

import dev.dateline.text.page.dom.ElementTable;
import dev.dateline.text.page.dom.LineTable;
import java.util.HashMap;
import java.util.Map;

/** The siblings of a line's block in the tree: their prose, and how many are similar. */
final class SiblingEvidence implements EvidenceGroup {

  private final PageMass mass;
  private final ElementTable elements;
  private final LineTable lines;
  private final int[] alike;

  SiblingEvidence(PageMass mass) {
    this.mass = mass;
    elements = mass.elements;
    lines = mass.lines;
    alike = new int[elements.size()];
    Map<Long, Integer> counts = new HashMap<>();
    for (int e = 0; e < alike.length; e++) {
      if (mass.chars(e) > 0) {
        counts.merge(key(e), 1, Integer::sum);
      }
    }
    for (int e = 0; e < alike.length; e++) {
      alike[e] = mass.chars(e) > 0 ? counts.get(key(e)) : 0;
    }
  }

  private long key(int element) {
    return ((long) elements.parent(element) << 32) | (mass.signature(element) & 0xFFFFFFFFL);
  }

  /** Number of siblings with the same tag and classes, itself among them. */
  int alike(int element) {
    return alike[element];
  }

  @Override
  public void describe(int line, EvidenceSink sink) {
    int block = mass.block(line);
    int parent = mass.parent(block);
    int grand = mass.parent(parent);
    int length = lines.length(line);
    String step = Steps.length(length);
    int own = mass.isProse(line) ? length : 0;
    String share = Steps.share(mass.directProse(parent) - own, mass.allProse() - own);
    sink.add("beside-count", Steps.count(mass.directLines(parent)), step);
    sink.add("beside-mass", Steps.mass(mass.directProse(parent) - own), step);
    sink.add("beside-share", share, step);
    sink.add("beside-share-tag", share, mass.tag(block));
    sink.add("below-grand", Steps.share(mass.prose(grand) - own, mass.allProse() - own), step);
    sink.add("alike", Steps.count(alike[block]), step);
    sink.add("alike-parent", Steps.count(alike[parent]), step);
    sink.add("alike-grand", Steps.count(alike[grand]), step);
  }
}
