package dev.dateline.query;

import dev.dateline.article.Printable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Text that stays text in a spreadsheet.
 *
 * <p>A cell that begins like a formula gets an apostrophe in front, and so does every place inside
 * it that would begin a cell if the file were split at semicolons, tabs, commas or line ends
 * without regard to quotes, as spreadsheets of other countries do. Invisible characters but the
 * line feed are spelled out.
 */
final class SpreadsheetCell {

  /** UTF-16 code units in a cell of the spreadsheets in use; more would spill into other cells. */
  static final int LONGEST = 32_767;

  /**
   * Signs that begin a formula, also in their full width, where a cell may begin: blanks and quotes
   * do not hide them. Every loop is possessive, so that no text takes more than linear time.
   */
  private static final Pattern FORMULA =
      Pattern.compile(
          "((?:^|[,;|\\t\\n])[ \\u00a0\\u3000\"']*+)([=+\\-@\\uff1d\\uff0b\\uff0d\\uff20])");

  private static final String ELLIPSIS = "\u2026";

  private SpreadsheetCell() {}

  /** The text, safe in a cell. */
  static String of(String text) {
    String visible =
        text.replace("\r\n", "\n")
            .replace('\r', '\n')
            .lines()
            .map(Printable::json)
            .collect(Collectors.joining("\n"));
    return FORMULA.matcher(visible).replaceAll("$1'$2");
  }

  /** The start of a text that is too long for a cell. */
  static String cut(String text) {
    int end = LONGEST - ELLIPSIS.length();
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end)
        + ELLIPSIS;
  }
}
