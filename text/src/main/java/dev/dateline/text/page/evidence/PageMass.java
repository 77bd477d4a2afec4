package dev.dateline.text.page.evidence;

import dev.dateline.text.page.dom.ElementTable;
import dev.dateline.text.page.dom.LineTable;
import dev.dateline.text.page.dom.RenderedPage;
import java.util.Arrays;
import org.jsoup.nodes.Element;

/**
 * Counts the text, prose and linked text of each element of a page, and decides which lines are
 * prose.
 */
final class PageMass {

  private static final int PROSE_LENGTH = 80;
  private static final int WIDE = 3;
  private static final int LONGEST_TAG = 12;
  private static final String SENTENCE_ENDS = ".!?\u2026\u3002\uFF01\uFF1F\u061F\u06D4\u0964";

  final RenderedPage layout;
  final ElementTable elements;
  final LineTable lines;
  private final boolean[] prose;
  private final int[] blocks;
  private final int[] chars;
  private final int[] linked;
  private final int[] proseChars;
  private final int[] lineCounts;
  private final int[] firstLines;
  private final int[] directCounts;
  private final int[] directProse;
  private final int[] signatures;
  private int allProse;

  private PageMass(RenderedPage layout) {
    this.layout = layout;
    elements = layout.elements();
    lines = layout.lines();
    int size = elements.size();
    prose = new boolean[lines.size()];
    blocks = new int[lines.size()];
    chars = new int[size];
    linked = new int[size];
    proseChars = new int[size];
    lineCounts = new int[size];
    firstLines = new int[size];
    directCounts = new int[size];
    directProse = new int[size];
    signatures = new int[size];
    readLines();
    sumUp();
    sign();
  }

  static PageMass of(RenderedPage layout) {
    return new PageMass(layout);
  }

  private void readLines() {
    Arrays.fill(firstLines, Integer.MAX_VALUE);
    for (int i = 0; i < lines.size(); i++) {
      int length = lines.length(i);
      int block = elements.block(lines.owner(i));
      blocks[i] = block;
      prose[i] = 2 * lines.linked(i) < length && isProse(i, length);
      chars[block] += length;
      linked[block] += lines.linked(i);
      proseChars[block] += prose[i] ? length : 0;
      allProse += prose[i] ? length : 0;
      lineCounts[block]++;
      firstLines[block] = Math.min(firstLines[block], i);
      int parent = Math.max(0, elements.parent(block));
      directCounts[parent]++;
      directProse[parent] += prose[i] ? length : 0;
    }
  }

  /** Whether a line is long enough for prose, and ends a sentence somewhere. */
  private boolean isProse(int line, int length) {
    String text = layout.text();
    int width = 0;
    boolean ends = false;
    for (int i = lines.start(line); i < lines.end(line); i++) {
      char c = text.charAt(i);
      width += c >= 0x2E80 && c < 0xD800 ? WIDE : 1;
      boolean last = i + WIDE >= lines.end(line);
      ends |= SENTENCE_ENDS.indexOf(c) >= 0 && (last || c > 0x7F || text.charAt(i + 1) == ' ');
    }
    return ends && Math.max(width, length) >= PROSE_LENGTH;
  }

  private void sumUp() {
    for (int e = elements.size() - 1; e > 0; e--) {
      int parent = elements.parent(e);
      if (parent >= 0) {
        chars[parent] += chars[e];
        linked[parent] += linked[e];
        proseChars[parent] += proseChars[e];
        lineCounts[parent] += lineCounts[e];
        firstLines[parent] = Math.min(firstLines[parent], firstLines[e]);
      }
    }
  }

  private void sign() {
    for (int e = 0; e < elements.size(); e++) {
      Element element = elements.element(e);
      int hash = element.normalName().hashCode();
      if (element.attributesSize() > 0) {
        String name = element.className();
        for (int i = 0; i < name.length(); i++) {
          char c = name.charAt(i);
          hash = c >= '0' && c <= '9' ? hash : hash * 31 + c;
        }
      }
      signatures[e] = hash;
    }
  }

  /** The tag of an element, if it looks like a tag of HTML. */
  String tag(int element) {
    String tag = elements.tag(element);
    boolean plain = tag.length() <= LONGEST_TAG && tag.indexOf('/') < 0 && tag.indexOf('=') < 0;
    return plain ? tag : "other";
  }

  /** Whether a line looks like prose. */
  boolean isProse(int line) {
    return prose[line];
  }

  /** The block that contains a line. */
  int block(int line) {
    return blocks[line];
  }

  /** The parent of an element; the first element is its own. */
  int parent(int element) {
    return Math.max(0, elements.parent(element));
  }

  /** Number of characters in an element. */
  int chars(int element) {
    return chars[element];
  }

  /** Number of characters in links in an element. */
  int linked(int element) {
    return linked[element];
  }

  /** Number of characters of prose in an element. */
  int prose(int element) {
    return proseChars[element];
  }

  /** Number of lines in an element. */
  int lineCount(int element) {
    return lineCounts[element];
  }

  /** The first line in an element; the largest number when it has none. */
  int firstLine(int element) {
    return firstLines[element];
  }

  /** Number of lines in the blocks directly below an element. */
  int directLines(int element) {
    return directCounts[element];
  }

  /** Number of characters of prose in the blocks directly below an element. */
  int directProse(int element) {
    return directProse[element];
  }

  /** A hash of the tag and classes of an element. */
  int signature(int element) {
    return signatures[element];
  }

  /** Number of characters of prose in the page. */
  int allProse() {
    return allProse;
  }
}
