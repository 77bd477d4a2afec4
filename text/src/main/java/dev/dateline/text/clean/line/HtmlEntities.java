package dev.dateline.text.clean.line;

import dev.dateline.text.resource.ResourceLines;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads HTML character references.
 *
 * <p>Named references need their semicolon, as in an ampersand, {@code amp}, a semicolon; numeric
 * ones do not. References to NUL, to surrogates and beyond Unicode become U+FFFD; 128 to 159 become
 * the characters of windows-1252. References that were escaped twice are decoded twice, except to a
 * bracket of markup, which was escaped to be shown.
 */
final class HtmlEntities {

  /** The longest name, {@code CounterClockwiseContourIntegral}, and some room. */
  private static final int LONGEST_NAME = 32;

  /** Code points 128 to 159 as browsers read them: https://html.spec.whatwg.org, numeric end. */
  private static final String WINDOWS_1252 =
      "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D"
          + "\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153"
          + "\u009D\u017E\u0178";

  private static final String RESOURCE = "html-entities.txt";
  private static final String REPLACEMENT = "\uFFFD";
  private static final Map<String, String> NAMED = load();

  private HtmlEntities() {}

  /**
   * A character reference.
   *
   * @param text the characters that it represents
   * @param end offset after it
   */
  record Reference(String text, int end) {}

  /** The reference whose ampersand is at {@code start}, or null. */
  static Reference at(CharSequence text, int start, int end) {
    int next = start + 1;
    if (next >= end) {
      return null;
    }
    Reference once = once(text, next, end);
    if (once == null || !once.text().equals("&") || once.end() >= end) {
      return once;
    }
    Reference twice = once(text, once.end(), end);
    boolean escaped = twice != null && text.charAt(twice.end() - 1) == ';';
    return escaped && !isBracket(twice.text()) ? twice : once;
  }

  private static Reference once(CharSequence text, int start, int end) {
    return text.charAt(start) == '#' ? numeric(text, start + 1, end) : named(text, start, end);
  }

  private static boolean isBracket(String meaning) {
    return meaning.equals("<") || meaning.equals(">");
  }

  private static Reference named(CharSequence text, int start, int end) {
    int limit = Math.min(end, start + LONGEST_NAME);
    for (int i = start; i < limit; i++) {
      char c = text.charAt(i);
      if (c == ';') {
        String meaning = NAMED.get(text.subSequence(start, i).toString());
        return meaning == null ? null : new Reference(meaning, i + 1);
      }
      if (!isAsciiLetterOrDigit(c)) {
        return null;
      }
    }
    return null;
  }

  private static Reference numeric(CharSequence text, int start, int end) {
    boolean hex = start < end && (text.charAt(start) | 0x20) == 'x';
    int radix = hex ? 16 : 10;
    int first = hex ? start + 1 : start;
    int i = first;
    int value = 0;
    for (; i < end; i++) {
      int digit = text.charAt(i) < 0x80 ? Character.digit(text.charAt(i), radix) : -1;
      if (digit < 0) {
        break;
      }
      value = Math.min(value * radix + digit, Character.MAX_CODE_POINT + 1);
    }
    if (i == first) {
      return null;
    }
    return new Reference(meaning(value), i < end && text.charAt(i) == ';' ? i + 1 : i);
  }

  private static String meaning(int codePoint) {
    if (codePoint == 0
        || codePoint > Character.MAX_CODE_POINT
        || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE)) {
      return REPLACEMENT;
    }
    if (codePoint >= 0x80 && codePoint <= 0x9F) {
      return WINDOWS_1252.substring(codePoint - 0x80, codePoint - 0x7F);
    }
    return Character.toString(codePoint);
  }

  private static boolean isAsciiLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  private static Map<String, String> load() {
    Map<String, String> named = new HashMap<>();
    for (String line : ResourceLines.of(HtmlEntities.class, RESOURCE)) {
      if (!line.startsWith("#")) {
        int tab = line.indexOf('\t');
        if (tab < 1) {
          throw new IllegalStateException(
              "not a character reference: '%s' (%s). Expected a name, a tab, code points."
                  .formatted(line, RESOURCE));
        }
        StringBuilder meaning = new StringBuilder();
        for (String hex : line.substring(tab + 1).split(" ", -1)) {
          meaning.appendCodePoint(Integer.parseInt(hex, 16));
        }
        named.put(line.substring(0, tab), meaning.toString());
      }
    }
    return named;
  }
}
