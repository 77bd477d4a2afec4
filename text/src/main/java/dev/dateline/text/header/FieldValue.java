package dev.dateline.text.header;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads the value after a name in front matter: a word, a line, a list. */
final class FieldValue {

  private static final int MOST_ENTRIES = 50;
  private static final Set<String> NOTHING = Set.of("", "~", "null", "none", "|", ">", "|-", ">-");

  private FieldValue() {}

  /** The values of a field, in order; none for an empty field. */
  static List<String> all(String written) {
    String value = written.strip();
    List<String> entries = new ArrayList<>();
    if (value.startsWith("[") && value.endsWith("]")) {
      split(value.substring(1, value.length() - 1), entries);
    } else if (value.startsWith("- ")) {
      for (String line : value.split("\n", -1)) {
        if (line.startsWith("- ") && entries.size() < MOST_ENTRIES) {
          entries.add(line.substring(2));
        }
      }
    } else {
      entries.add(folded(value));
    }
    return entries.stream()
        .map(entry -> unquoted(withoutRemark(named(entry.strip()))))
        .filter(entry -> !NOTHING.contains(entry.toLowerCase(Locale.ROOT)))
        .toList();
  }

  /**
   * The end mark of a value that continues on the next line: a bracket or three quotes; else empty.
   */
  static String closing(String value) {
    for (String quotes : List.of("\"\"\"", "'''")) {
      if (value.startsWith(quotes)) {
        return value.length() >= 6 && value.endsWith(quotes) ? "" : quotes;
      }
    }
    return value.startsWith("[") && value.indexOf(']') < 0 ? "]" : "";
  }

  /** The value without quotation marks around it, and with escapes decoded. */
  static String unquoted(String value) {
    int last = value.length() - 1;
    if (last >= 5 && value.startsWith("\"\"\"") && value.endsWith("\"\"\"")) {
      return value.substring(3, last - 2).strip();
    }
    if (last < 1 || value.charAt(0) != value.charAt(last)) {
      return value;
    }
    String inside = value.substring(1, last);
    return switch (value.charAt(0)) {
      case '\'' -> inside.replace("''", "'");
      case '"' -> unescaped(inside);
      default -> value;
    };
  }

  /** The name in an entry that is a map: {@code name: Rado Kunst}. */
  private static String named(String entry) {
    return entry.startsWith("name:") ? entry.substring(5).strip() : entry;
  }

  /** The lines of a block joined, without the block indicator. */
  private static String folded(String value) {
    int lineEnd = value.indexOf('\n');
    if (lineEnd < 0) {
      return value;
    }
    boolean announced = NOTHING.contains(value.substring(0, lineEnd));
    return (announced ? value.substring(lineEnd) : value).strip().replaceAll("\\s*\n\\s*", " ");
  }

  private static String withoutRemark(String value) {
    if (value.startsWith("\"") || value.startsWith("'")) {
      int close = value.indexOf(value.charAt(0), 1);
      int remark = value.indexOf(" #", Math.max(close, 1));
      return close > 0 && remark > close && value.substring(close + 1, remark).isBlank()
          ? value.substring(0, close + 1)
          : value;
    }
    int remark = value.indexOf(" #");
    return remark < 0 ? value : value.substring(0, remark).strip();
  }

  private static void split(String list, List<String> entries) {
    StringBuilder entry = new StringBuilder();
    char quote = 0;
    for (int i = 0; i < list.length() && entries.size() < MOST_ENTRIES; i++) {
      char c = list.charAt(i);
      if (c == ',' && quote == 0) {
        entries.add(entry.toString());
        entry.setLength(0);
      } else {
        boolean opens = quote == 0 && (c == '"' || c == '\'') && entry.toString().isBlank();
        quote = opens ? c : c == quote ? 0 : quote;
        entry.append(c);
      }
    }
    entries.add(entry.toString());
  }

  private static String unescaped(String value) {
    if (value.indexOf('\\') < 0) {
      return value;
    }
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c != '\\' || i + 1 == value.length()) {
        plain.append(c);
        continue;
      }
      char escaped = value.charAt(++i);
      int code = escaped == 'u' ? hex(value, i + 1) : -1;
      if (code >= 0) {
        plain.append((char) code);
        i += 4;
      } else {
        plain.append(escaped == 'n' || escaped == 't' || escaped == 'r' ? ' ' : escaped);
      }
    }
    return plain.toString();
  }

  private static int hex(String value, int from) {
    if (from + 4 > value.length()) {
      return -1;
    }
    int code = 0;
    for (int i = from; i < from + 4; i++) {
      int digit = Character.digit(value.charAt(i), 16);
      if (digit < 0) {
        return -1;
      }
      code = code * 16 + digit;
    }
    return code;
  }
}
