package dev.dateline.text.page.dom;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Element;

/** The elements of a page in document order, by number, with inherited properties. */
public final class ElementTable {

  private final List<Element> elements = new ArrayList<>();
  private int[] parents = new int[256];
  private short[] depths = new short[256];
  private int[] blocks = new int[256];
  private int[] surroundings = new int[256];

  ElementTable() {}

  /** Adds an element; a parent comes before its children, and is -1 for the first. */
  int add(Element element, int parent) {
    int number = elements.size();
    if (number == parents.length) {
      parents = Arrays.copyOf(parents, 2 * number);
      depths = Arrays.copyOf(depths, 2 * number);
      blocks = Arrays.copyOf(blocks, 2 * number);
      surroundings = Arrays.copyOf(surroundings, 2 * number);
    }
    elements.add(element);
    parents[number] = parent;
    depths[number] = (short) (parent < 0 ? 0 : depths[parent] + 1);
    boolean block = parent < 0 || Markup.isBlock(element.normalName());
    blocks[number] = block ? number : blocks[parent];
    surroundings[number] = (parent < 0 ? 0 : surroundings[parent]) | Surround.of(element);
    return number;
  }

  /** Number of elements. */
  public int size() {
    return elements.size();
  }

  /** An element by its number. */
  public Element element(int number) {
    return elements.get(number);
  }

  /** The tag of an element, in lower case. */
  public String tag(int number) {
    return elements.get(number).normalName();
  }

  /** The number of an element's parent, or -1. */
  public int parent(int number) {
    return parents[number];
  }

  /** How deep an element is nested; 0 for the first. */
  public int depth(int number) {
    return depths[number];
  }

  /** The number of the innermost block that is or holds an element. */
  public int block(int number) {
    return blocks[number];
  }

  /** Whether an element is, or is inside of, a kind of surrounding. */
  public boolean isIn(int number, Surround surround) {
    return (surroundings[number] & surround.bit()) != 0;
  }

  /** The surroundings of an element, as {@linkplain Surround#bit() bits}. */
  public int surroundings(int number) {
    return surroundings[number];
  }

  /** The innermost element that holds two others. */
  public int common(int a, int b) {
    int x = a;
    int y = b;
    while (x != y) {
      if (depths[x] >= depths[y]) {
        x = parents[x];
      } else {
        y = parents[y];
      }
    }
    return x;
  }
}
