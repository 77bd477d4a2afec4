package dev.dateline.learn.clean;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks the paragraphs of articles into lines, as wire services, mail programs and old corpora do.
 *
 * @param columns the most columns of a line
 * @param style how a paragraph's start is marked
 */
public record HardWrap(int columns, Style style) {

  /** How the start of a paragraph is marked. */
  public enum Style {
    /** By a blank line. */
    BLANK_LINE,
    /** By an indent, without blank lines. */
    INDENT,
    /** Not at all. */
    NONE
  }

  private static final String INDENT = "    ";

  /** A page with only its article wrapped. */
  public String page(TrainingPage page) {
    String[] lines = page.text().split("\n", -1);
    List<String> wrapped = new ArrayList<>();
    boolean below = false;
    for (int i = 0; i < lines.length; i++) {
      if (page.article().contains(i)) {
        if (below && style == Style.BLANK_LINE) {
          wrapped.add("");
        }
        wrapped.addAll(paragraph(lines[i]));
        below = true;
      } else if (!lines[i].isBlank()) {
        wrapped.add(lines[i]);
        below = false;
      } else if (!below || !page.article().contains(nextText(lines, i))) {
        wrapped.add(lines[i]);
        below = false;
      }
    }
    return String.join("\n", wrapped);
  }

  private static int nextText(String[] lines, int from) {
    int next = from;
    while (next < lines.length && lines[next].isBlank()) {
      next++;
    }
    return next;
  }

  /** The lines of a paragraph; a line may also end after a hyphen inside a word. */
  List<String> paragraph(String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(style == Style.INDENT ? INDENT : "");
    int words = 0;
    for (String word : text.strip().split("\\s+", -1)) {
      String gap = " ";
      for (String part : word.split("(?<=\\p{L}-)(?=\\p{L})", -1)) {
        if (words > 0 && width(line) + width(gap + part) > columns) {
          lines.add(line.toString());
          line.setLength(0);
        } else if (words > 0) {
          line.append(gap);
        }
        line.append(part);
        gap = "";
        words++;
      }
    }
    lines.add(line.toString());
    return lines;
  }

  private static int width(CharSequence text) {
    return Character.codePointCount(text, 0, text.length());
  }
}
