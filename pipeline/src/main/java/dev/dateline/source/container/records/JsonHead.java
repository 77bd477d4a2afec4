package dev.dateline.source.container.records;

import dev.dateline.source.FileHead;
import dev.dateline.source.charset.ByteOrderMark;
import java.util.Set;

/** Finds by the start of a file whether it is JSON, and in which shape. */
final class JsonHead {

  private static final char NOTHING = 0;
  private static final byte RECORD_SEPARATOR = 0x1e;

  /** Text that may begin with metadata as a JSON object. */
  private static final Set<String> OF_TEXT = Set.of("md", "mdx", "markdown", "mkd", "rst", "adoc");

  private final String name;
  private final byte[] bytes;
  private final int start;

  private JsonHead(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
    int mark = ByteOrderMark.of(bytes, bytes.length).length();
    start = notBlank(isSequence(bytes, mark) ? mark + 1 : mark);
  }

  static JsonHead of(FileHead head) {
    return new JsonHead(head.name(), head.bytes());
  }

  /** Whether records begin with a sign of their own (RFC 7464), so that lines have no meaning. */
  static boolean isSequence(byte[] bytes, int start) {
    return start < bytes.length && bytes[start] == RECORD_SEPARATOR;
  }

  /** Whether the file is JSON that is not divided by lines, as far as the name does not show it. */
  boolean isJson() {
    char first = at(start);
    char second = at(notBlank(start + 1));
    boolean named = name.endsWith(".json");
    if (named && ByteOrderMark.startsWide(bytes)) {
      return true;
    }
    if (first == '[') {
      return second == '{' || (named && second != NOTHING) || (named && start + 1 == bytes.length);
    }
    if (first != '{') {
      return named && bytes.length > 0 && start == bytes.length;
    }
    return named || ((second == '"' || second == '}') && !isFrontMatter());
  }

  /** Whether a file with the name of JSON Lines is JSON of another shape. */
  boolean isDividedOtherwise() {
    char first = at(start);
    if (first == '[') {
      return at(notBlank(start + 1)) == '{';
    }
    int next = start + 1;
    while (at(next) == ' ' || at(next) == '\t' || at(next) == '\r') {
      next++;
    }
    return first == '{' && at(next) == '\n' && at(notBlank(next)) == '"';
  }

  /** Whether an object is followed by something else, or may be in a file that is named so. */
  private boolean isFrontMatter() {
    int depth = 0;
    boolean string = false;
    for (int i = start; i < bytes.length; i++) {
      char c = at(i);
      if (string) {
        i += c == '\\' ? 1 : 0;
        string = c != '"';
      } else if (c == '"') {
        string = true;
      } else if (c == '{' || c == '[') {
        depth++;
      } else if ((c == '}' || c == ']') && --depth == 0) {
        return "{[,\u001e".indexOf(at(notBlank(i + 1))) < 0 && notBlank(i + 1) < bytes.length;
      }
    }
    return OF_TEXT.contains(name.substring(name.lastIndexOf('.') + 1));
  }

  private int notBlank(int from) {
    int i = from;
    while (i < bytes.length
        && (bytes[i] == ' ' || bytes[i] == '\t' || bytes[i] == '\r' || bytes[i] == '\n')) {
      i++;
    }
    return i;
  }

  private char at(int i) {
    return i < bytes.length ? (char) (bytes[i] & 0xff) : NOTHING;
  }
}
