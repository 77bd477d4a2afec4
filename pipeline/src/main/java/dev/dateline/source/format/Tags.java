package dev.dateline.source.format;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Counts the tags of blocks of HTML among the words of a text, in one pass. */
final class Tags {

  private static final int LOOKED_AT = 1 << 16;
  private static final int LONGEST_NAME = 10;
  private static final int LONGEST_TAG = 1000;

  /** Elements that structure a page; prose may have a few of the others, such as bold words. */
  private static final Set<String> BLOCKS =
      Set.of(
          "html",
          "head",
          "title",
          "meta",
          "link",
          "script",
          "style",
          "body",
          "p",
          "div",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "ul",
          "ol",
          "li",
          "dl",
          "dt",
          "dd",
          "table",
          "tbody",
          "thead",
          "tr",
          "td",
          "th",
          "section",
          "article",
          "main",
          "header",
          "footer",
          "nav",
          "aside",
          "figure",
          "figcaption",
          "blockquote",
          "form",
          "center",
          "iframe",
          "noscript");

  private final Map<String, Integer> open = new HashMap<>();
  private int tags;
  private int pairs;
  private int words;

  /** Counts in the first characters of a text. */
  static Tags of(String text, int start) {
    Tags tags = new Tags();
    int end = Math.min(text.length(), start + LOOKED_AT);
    boolean word = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      int close = c == '<' ? tags.tag(text, i, end) : -1;
      i = Math.max(i, close);
      boolean letter = close < 0 && Character.isLetterOrDigit(c);
      tags.words += letter && !word ? 1 : 0;
      word = letter;
    }
    return tags;
  }

  /** Number of tags of blocks. */
  int count() {
    return tags;
  }

  /** Number of those that close one that was open. */
  int pairs() {
    return pairs;
  }

  /** Number of words outside of tags. */
  int words() {
    return words;
  }

  /** Counts a tag that starts here; its last character, or -1 where none starts. */
  private int tag(String text, int start, int limit) {
    boolean closing = start + 1 < limit && text.charAt(start + 1) == '/';
    int from = closing ? start + 2 : start + 1;
    int end = from;
    while (end < limit && end - from <= LONGEST_NAME && isNamePart(text.charAt(end))) {
      end++;
    }
    if (end == from || end == limit || !endsName(text.charAt(end))) {
      return -1;
    }
    int close = end;
    int last = Math.min(limit, end + LONGEST_TAG);
    while (close < last && text.charAt(close) != '>') {
      close++;
    }
    if (close == last) {
      return -1;
    }
    String name = text.substring(from, end).toLowerCase(Locale.ROOT);
    if (BLOCKS.contains(name)) {
      tags++;
      count(name, closing);
    }
    return close;
  }

  private void count(String name, boolean closing) {
    int before = open.getOrDefault(name, 0);
    if (!closing) {
      open.put(name, before + 1);
    } else if (before > 0) {
      open.put(name, before - 1);
      pairs++;
    }
  }

  private static boolean isNamePart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  private static boolean endsName(char c) {
    return c == '>' || c == '/' || c <= ' ';
  }
}
