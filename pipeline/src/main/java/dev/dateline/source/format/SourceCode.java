package dev.dateline.source.format;

import java.util.regex.Pattern;

/**
 * Recognises the source code of programs and style sheets, where it is certain: most lines look
 * like code, and none to speak of like prose.
 */
final class SourceCode {

  private static final int LOOKED_AT = 1 << 15;
  private static final int LONGEST_LINE = 400;
  private static final int LEAST_LINES = 5;
  private static final double CODE_SHARE = 0.55;
  private static final double PROSE_SHARE = 0.15;

  /** Code without line ends: marks of its syntax among all characters; prose has a tenth of it. */
  private static final double DENSE = 0.12;

  private static final int LEAST_DENSE = 200;

  /** One of so many marks of dense code is a brace. */
  private static final int BRACES = 20;

  /** No code has fewer marks among its characters than this; most prose has. */
  private static final double FREQUENT = 0.03;

  /** A line that is code whatever the language: how it ends, or the word that it begins with. */
  private static final Pattern CODE =
      Pattern.compile(
          "[}\\])]+[;,)]*"
              + "|.*[\\w)\\]\"'}]\\s*[;{](?:\\s*(?://|/\\*).*)?"
              + "|(?://|/\\*|\\*/|#include\\b|#define\\b|#ifn?def\\b|#endif\\b|\\*\\s).*"
              + "|(?:def|class|elif|for|while|if|with|except)\\b.{0,200}:"
              + "|(?:else|try|finally):"
              + "|(?:import|from)\\s+[\\w.]+(?:\\s+(?:import|as)\\s+[\\w.,* ()]+)?"
              + "|(?:return|raise|yield|var|let|const|export|package|func|fn|pub|use|local)\\b.*[\\w)\\]}\"']"
              + "|@[A-Za-z_.]+(?:\\(.*\\))?"
              + "|[\\w.$\\[\\]\"']+\\s*[-+*/|]?=\\s*\\S.*"
              + "|[\\w.$]+\\(.*\\)[,;]?"
              + "|(?:fi|done|esac|then|do|end)"
              + "|(?:CREATE|INSERT|SELECT|DROP|ALTER|UPDATE|DELETE)\\s.*[;(]"
              + "|[-\\w]+\\s*:\\s*[^.]{1,80};");

  private static final Pattern PROSE =
      Pattern.compile(
          "(?:[\\p{L}\\p{M}'\u2019-]{2,}[,;:]?\\s+){6}.*[.!?\u3002\u0964\"\u201d)\u2026]");

  private static final boolean[] SYNTAX = new boolean[0x80];

  static {
    "{}()[]=;&|!+:".chars().forEach(mark -> SYNTAX[mark] = true);
  }

  private SourceCode() {}

  /** Whether a text is source code. */
  static boolean isCode(String text) {
    String head = text.substring(0, Math.min(text.length(), LOOKED_AT));
    Marks marks = Marks.of(head);
    return marks.areFrequent() && (marks.areDense() || isCodeByLines(head));
  }

  /** Whether a text begins like code; its name shows that it is. */
  static boolean isCodeStart(String start) {
    String text = start.strip();
    return text.startsWith("/*") || text.startsWith("//") || Marks.of(text).areFrequent();
  }

  private static boolean isCodeByLines(String head) {
    int lines = 0;
    int code = 0;
    long chars = 0;
    long prose = 0;
    for (String raw : head.split("\n", -1)) {
      String line = raw.strip();
      if (line.isEmpty()) {
        continue;
      }
      lines++;
      chars += line.length();
      if (PROSE.matcher(start(line)).matches()) {
        prose += line.length();
      } else if (line.length() <= LONGEST_LINE && CODE.matcher(line).matches()) {
        code++;
      }
    }
    return lines >= LEAST_LINES && code >= CODE_SHARE * lines && prose <= PROSE_SHARE * chars;
  }

  private static String start(String line) {
    return line.substring(0, Math.min(line.length(), LONGEST_LINE));
  }

  /** The marks of syntax among the visible characters of a text. */
  private record Marks(int visible, int all, int braces) {

    static Marks of(String text) {
      int visible = 0;
      int all = 0;
      int braces = 0;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        visible += c > ' ' ? 1 : 0;
        all += c < SYNTAX.length && SYNTAX[c] ? 1 : 0;
        braces += c == '{' || c == '}' ? 1 : 0;
      }
      return new Marks(visible, all, braces);
    }

    boolean areFrequent() {
      return all >= FREQUENT * visible;
    }

    boolean areDense() {
      return visible >= LEAST_DENSE && all >= DENSE * visible && braces * BRACES >= all;
    }
  }
}
