package dev.dateline.source.record;

import dev.dateline.source.Limits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the end of a JSON object by its brackets and quotes, and whether it is a record or an
 * object around records: one that has a list of objects under a name such as {@code articles}, and
 * no text of its own in as much of it as a document may have. Not thread-safe.
 */
final class JsonObjectScan {

  /** How an object ends. */
  enum End {
    /** With its bracket. */
    CLOSED,
    /** It does not: the records inside it come next. */
    RECORDS_INSIDE,
    /** A string continues over the end of a line, which JSON does not allow. */
    BROKEN,
    /** The file ends first, or others begin in it. */
    NEVER_CLOSED,
    /** Another object begins at its column. */
    NEXT_BEGINS
  }

  /** The column of an object that has something before it on its line. */
  static final int ANY_COLUMN = -1;

  private static final FieldNames USUAL = FieldNames.of("");

  private static final Set<String> AROUND_RECORDS =
      Set.of(
          "articles",
          "docs",
          "documents",
          "items",
          "records",
          "results",
          "hits",
          "posts",
          "news",
          "entries",
          "stories",
          "data",
          "response",
          "result",
          "@graph",
          "rows",
          "feed",
          "channel");

  private static final int DEEPEST_AROUND = 4;
  private static final int LONGEST_NAME = 100;

  /** From here on it is decided what an object is, while going back is possible. */
  private static final int FULL = Limits.DOCUMENT_BYTES - (1 << 17);

  private final Window window;
  private boolean probing;
  private boolean onGuard;
  private int around;
  private int lists;

  private int depth;
  private int level;
  private String name = "";
  private boolean nameNext;
  private int inside;
  private int depthInside;
  private boolean judged;

  /**
   * A scan of the objects in a window.
   *
   * @param probing whether the first may be one around records
   */
  JsonObjectScan(Window window, boolean probing) {
    this.window = window;
    this.probing = probing;
  }

  /** A list begins between records. */
  void listOpens() {
    lists++;
  }

  /** A list ends between records; true when it is that of an object around them. */
  boolean listCloses() {
    lists = Math.max(0, lists - 1);
    return around > 0 && lists == 0;
  }

  /** Whether nothing is open around the records. */
  boolean isOutside() {
    return around == 0 && lists == 0;
  }

  /** Reads an object behind its bracket, which is at a column of its line. */
  End object(int column) throws IOException {
    begin(1, probing && around == 0);
    nameNext = true;
    End end = scan(column, true);
    if (inside > 0 && end != End.NEXT_BEGINS && !window.isOverfull()) {
      window.rewind(inside);
      around = depthInside;
      lists = 1;
      return End.RECORDS_INSIDE;
    }
    probing &= around > 0;
    if (end == End.NEVER_CLOSED && !window.isOverfull()) {
      onGuard = true;
      window.rewind(firstLine());
    }
    return end;
  }

  /** Reads on in an object around records, behind a list of them. */
  End rest() throws IOException {
    begin(around, true);
    around = 0;
    return scan(ANY_COLUMN, false);
  }

  /**
   * Reads a string behind its quote; false when it continues over the end of a line or the file.
   */
  boolean string() throws IOException {
    while (true) {
      int c = window.read();
      if (c == '"') {
        return true;
      }
      if (c == '\\') {
        c = window.read();
      }
      if (c == '\n' || c == Window.END) {
        return false;
      }
    }
  }

  /** Passes over everything before the next object that begins a line at a column. */
  void toNextObject(int column) throws IOException {
    boolean lineStarts = true;
    int here = 0;
    while (true) {
      int c = window.read();
      if (c == Window.END) {
        return;
      }
      if (c == '{' && lineStarts && (column == ANY_COLUMN || column == here)) {
        window.back(1);
        return;
      }
      lineStarts = c == '\n' || (lineStarts && isBetween(c));
      here = c == '\n' ? 0 : here + 1;
    }
  }

  /** Whether a byte may be before a record on its line. */
  static boolean isBetween(int c) {
    return c == ' ' || c == '\t' || c == '\r' || c == ',' || c == '[';
  }

  private void begin(int depthNow, boolean probed) {
    depth = depthNow;
    level = probed ? depthNow : 0;
    name = "";
    nameNext = false;
    inside = 0;
    judged = false;
  }

  private End scan(int column, boolean kept) throws IOException {
    boolean lineStarts = false;
    int here = 0;
    while (true) {
      if (!kept) {
        window.mark();
      } else if (!judged && window.kept() > FULL) {
        judged = true;
        if (!window.isOverfull() && isOtherwise(column)) {
          return End.NEVER_CLOSED;
        }
      }
      int c = window.read();
      if (c == '{' && onGuard && lineStarts && column == here) {
        window.back(1);
        return End.NEXT_BEGINS;
      }
      lineStarts = c == '\n' || (lineStarts && isBetween(c));
      here = c == '\n' ? 0 : here + 1;
      Optional<End> end = step(c, kept);
      if (end.isPresent()) {
        return end.get();
      }
    }
  }

  /** Takes a byte in; returns how the object ends, if it does. */
  private Optional<End> step(int c, boolean kept) throws IOException {
    return switch (c) {
      case Window.END -> Optional.of(End.NEVER_CLOSED);
      case '"' -> stringHere() ? Optional.empty() : Optional.of(unended());
      case '{', '[' -> opens(c) && !kept ? Optional.of(recordsInside()) : Optional.empty();
      case '}', ']' -> closes(c);
      case ',' -> {
        nameNext = isHere();
        yield Optional.empty();
      }
      default -> Optional.empty();
    };
  }

  private End unended() {
    return window.isAtEnd() ? End.NEVER_CLOSED : End.BROKEN;
  }

  private End recordsInside() {
    around = depth - 1;
    lists = 1;
    return End.RECORDS_INSIDE;
  }

  private Optional<End> closes(int bracket) {
    if (bracket == ']' && depth == 1) {
      return Optional.of(End.NEVER_CLOSED);
    }
    level -= isHere() ? 1 : 0;
    depth--;
    nameNext = false;
    return depth == 0 ? Optional.of(End.CLOSED) : Optional.empty();
  }

  /** Whether an object that is nearly too long has records in it, or those that follow it. */
  private boolean isOtherwise(int column) {
    if (inside > 0) {
      return true;
    }
    byte[] bytes = window.bytes();
    int end = window.start() + window.kept() - column - 1;
    for (int i = window.start() + 1; column != ANY_COLUMN && !onGuard && i < end; i++) {
      if (bytes[i - 1] == '\n' && bytes[i + column] == '{' && isBetween(bytes, i, i + column)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBetween(byte[] bytes, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!isBetween(bytes[i])) {
        return false;
      }
    }
    return true;
  }

  /** Whether reading is directly in an object that could be around records. */
  private boolean isHere() {
    return level > 0 && depth == level;
  }

  /** Reads a name or a value; false when it does not end. */
  private boolean stringHere() throws IOException {
    if (isHere() && nameNext) {
      nameNext = false;
      return name();
    }
    if (isHere() && USUAL.isText(name)) {
      level = 0;
      inside = 0;
    }
    return string();
  }

  private boolean name() throws IOException {
    int before = window.kept();
    if (!string()) {
      return false;
    }
    int length = window.kept() - before - 1;
    name =
        length >= 0 && length <= LONGEST_NAME && !window.isOverfull()
            ? new String(window.bytes(), window.start() + before, length, StandardCharsets.UTF_8)
            : "";
    return true;
  }

  /** Enters a value; true when it is the list of an object around records. */
  private boolean opens(int bracket) throws IOException {
    boolean named = isHere() && AROUND_RECORDS.contains(name);
    name = "";
    if (named && bracket == '[') {
      int place = window.kept();
      boolean records = isFollowedByObject();
      if (records && inside == 0) {
        inside = place;
        depthInside = depth;
      }
      depth++;
      return records;
    }
    depth++;
    if (named && level < DEEPEST_AROUND) {
      level++;
      nameNext = true;
    }
    return false;
  }

  private boolean isFollowedByObject() throws IOException {
    int c;
    do {
      c = window.read();
    } while (c == ' ' || c == '\t' || c == '\r' || c == '\n');
    if (c != Window.END) {
      window.back(1);
    }
    return c == '{';
  }

  /** Number of bytes of the object's first line. */
  private int firstLine() {
    int length = 0;
    byte[] bytes = window.bytes();
    while (length < window.kept()) {
      length++;
      if (bytes[window.start() + length - 1] == '\n') {
        break;
      }
    }
    return length;
  }
}
