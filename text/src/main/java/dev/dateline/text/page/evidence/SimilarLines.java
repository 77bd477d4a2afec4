package dev.dateline.text.page.evidence;

import dev.dateline.text.page.dom.Surround;

/** Compares the places of lines in the markup of a page. */
final class SimilarLines {

  private static final int BESIDE =
      Surround.NAV.bit()
          | Surround.ASIDE.bit()
          | Surround.FOOTER.bit()
          | Surround.FORM.bit()
          | Surround.HIDDEN.bit();

  private final PageMass mass;

  SimilarLines(PageMass mass) {
    this.mass = mass;
  }

  /** Whether two lines are parts of one block. */
  boolean areOneBlock(int line, int other) {
    return mass.block(line) == mass.block(other);
  }

  /** Whether the blocks of two lines have one tag and one parent. */
  boolean areSiblings(int line, int other) {
    int a = mass.block(line);
    int b = mass.block(other);
    return mass.tag(a).equals(mass.tag(b)) && mass.parent(a) == mass.parent(b);
  }

  /** Whether the blocks of two lines, and their parents, have the same tags and classes. */
  boolean areAlike(int line, int other) {
    int a = mass.block(line);
    int b = mass.block(other);
    return mass.signature(a) == mass.signature(b)
        && mass.signature(mass.parent(a)) == mass.signature(mass.parent(b));
  }

  /** Whether a line is mostly links, or the markup puts it beside the page's text. */
  boolean isBeside(int line) {
    return 2 * mass.lines.linked(line) >= mass.lines.length(line)
        || (mass.elements.surroundings(mass.lines.owner(line)) & BESIDE) != 0;
  }
}
