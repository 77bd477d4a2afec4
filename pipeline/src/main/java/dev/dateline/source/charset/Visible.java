package dev.dateline.source.charset;

import dev.dateline.article.Reason;
import dev.dateline.source.RefusedException;

/** Distinguishes text from blanks. */
final class Visible {

  private Visible() {}

  /** Refuses a text without any visible character as EMPTY. */
  static void require(String text) throws RefusedException {
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (isVisible(c)) {
        return;
      }
      i += Character.charCount(c);
    }
    throw RefusedException.reading(
        Reason.EMPTY,
        text.isEmpty() ? "there is no text" : "there are only blanks and invisible characters");
  }

  private static boolean isVisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
