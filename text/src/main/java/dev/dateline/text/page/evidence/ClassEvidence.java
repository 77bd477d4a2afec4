package dev.dateline.text.page.evidence;

import dev.dateline.text.page.dom.ElementTable;
import dev.dateline.text.page.dom.LineTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * The words in the classes, ids and similar attributes of the elements around a line: inside it, of
 * its block, its parent, three more ancestors, and all further ancestors.
 */
final class ClassEvidence implements EvidenceGroup {

  private static final int MOST_WORDS = 12;
  private static final int LONGEST_VALUE = 200;
  private static final int LONGEST_WORD = 24;
  private static final int NEAR = 3;
  private static final int FARTHEST = 24;

  private final PageMass mass;
  private final ElementTable elements;
  private final LineTable lines;
  private final List<List<String>> words;

  ClassEvidence(PageMass mass) {
    this.mass = mass;
    elements = mass.elements;
    lines = mass.lines;
    words = new ArrayList<>(Collections.nCopies(elements.size(), null));
  }

  @Override
  public void describe(int line, EvidenceSink sink) {
    int block = mass.block(line);
    int end = lines.firstPiece(line + 1);
    int last = -1;
    int seen = 0;
    for (int p = lines.firstPiece(line); p < end && seen < 6; p++) {
      int e = lines.pieceElement(p);
      if (e != block && e != last) {
        give("i", e, sink);
        seen++;
      }
      last = e;
    }
    give("0", block, sink);
    int e = elements.parent(block);
    give("1", e, sink);
    for (int k = 0; k < FARTHEST && e > 0; k++) {
      e = elements.parent(e);
      give(k < NEAR ? "n" : "a", e, sink);
    }
  }

  private void give(String place, int element, EvidenceSink sink) {
    if (element >= 0) {
      for (String word : wordsOf(element)) {
        sink.add("class", place, word);
      }
    }
  }

  private List<String> wordsOf(int element) {
    List<String> known = words.get(element);
    if (known == null) {
      known = read(elements.element(element));
      words.set(element, known);
    }
    return known;
  }

  private static List<String> read(Element element) {
    if (element.attributesSize() == 0) {
      return List.of();
    }
    List<String> found = new ArrayList<>();
    for (Attribute attribute : element.attributes()) {
      if (tells(attribute.getKey())) {
        split(attribute.getValue(), found);
      }
    }
    return List.copyOf(found);
  }

  private static boolean tells(String attribute) {
    return switch (attribute) {
      case "class",
          "id",
          "itemprop",
          "role",
          "rel",
          "aria-label",
          "data-component",
          "data-testid",
          "data-test-id",
          "data-type",
          "data-name",
          "data-qa",
          "data-module",
          "data-block-type" ->
          true;
      default -> false;
    };
  }

  /**
   * Splits into whole names at white space, and into their parts at dashes, underscores and
   * capitals.
   */
  private static void split(String value, List<String> found) {
    int end = Math.min(value.length(), LONGEST_VALUE);
    StringBuilder part = new StringBuilder();
    StringBuilder whole = new StringBuilder();
    boolean parts = false;
    boolean lower = false;
    for (int i = 0; i <= end; i++) {
      char c = i < end ? value.charAt(i) : ' ';
      boolean upper = c >= 'A' && c <= 'Z';
      boolean letter = upper || (c >= 'a' && c <= 'z') || (c > 0x7F && Character.isLetter(c));
      if (!letter || (upper && lower)) {
        parts |= (part.length() > 0 && letter) || c == '-' || c == '_';
        put(part, found);
      }
      if (letter) {
        char small = Character.toLowerCase(c);
        part.append(small);
        whole.append(small);
      } else if (c == '-' || c == '_') {
        whole.append('-');
      } else if (c <= ' ') {
        if (parts) {
          put(whole, found);
        }
        whole.setLength(0);
        parts = false;
      }
      lower = letter && !upper;
    }
  }

  private static void put(StringBuilder word, List<String> found) {
    if (word.length() > 1 && word.length() <= LONGEST_WORD && found.size() < MOST_WORDS) {
      String text = word.toString();
      if (!found.contains(text)) {
        found.add(text);
      }
    }
    word.setLength(0);
  }
}
