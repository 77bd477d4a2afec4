package dev.dateline.source.record;

import java.util.ArrayList;
import java.util.List;

/** What a field of a record holds. Not thread-safe. */
final class FieldValue {

  /** The kinds that make a difference. */
  enum Kind {
    STRING,
    NUMBER,
    /** A list of strings. */
    LIST,
    /** What is of no use: an object, true or false, a list with something else in it. */
    OTHER
  }

  /**
   * A list of more than this is not a list of authors; a list of strings is short where each costs
   * memory.
   */
  private static final int MOST_ITEMS = 100;

  private static final String PARAGRAPH = "\n\n";

  private final String path;
  private final List<String> items = new ArrayList<>(1);
  private final StringBuilder joined = new StringBuilder(0);
  private Kind kind;
  private String text;
  private boolean twice;

  /** A field's value. */
  FieldValue(String path, Kind kind, String text) {
    this.path = path;
    this.kind = kind;
    this.text = text;
    items.add(text);
  }

  /** The value of a field whose list begins with this. */
  static FieldValue listOf(String path, Kind kind, String text) {
    return new FieldValue(path, kind == Kind.STRING ? Kind.LIST : Kind.OTHER, text);
  }

  /** Adds an element of its list. */
  void add(Kind element, String added) {
    if (element != Kind.STRING) {
      kind = Kind.OTHER;
      return;
    }
    if (joined.isEmpty()) {
      joined.append(text);
    }
    joined.append(PARAGRAPH).append(added);
    if (items.size() < MOST_ITEMS) {
      items.add(added);
    }
  }

  /** Records that the field occurs a second time. */
  void repeat() {
    twice = true;
  }

  /** The names of the objects around the field and its own, with dots between. */
  String path() {
    return path;
  }

  Kind kind() {
    return kind;
  }

  /** Whether the record has the field twice, so that it is unknown which one is meant. */
  boolean isTwice() {
    return twice;
  }

  /** The value, or the first element of a list. */
  String text() {
    return text;
  }

  /** The elements of a list as paragraphs. */
  String paragraphs() {
    return joined.isEmpty() ? text : joined.toString();
  }

  /** The elements, at most {@value #MOST_ITEMS}. */
  List<String> items() {
    return List.copyOf(items);
  }

  /** Whether there is nothing in it that is visible. */
  boolean isBlank() {
    return joined.isEmpty() ? text.isBlank() : joined.toString().isBlank();
  }
}
