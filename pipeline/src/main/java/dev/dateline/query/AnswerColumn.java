package dev.dateline.query;

import java.util.regex.Pattern;

/**
 * A column of an answer.
 *
 * @param name as the question names it
 * @param kind how to read its values
 */
public record AnswerColumn(String name, Kind kind) {

  private static final Pattern FINITE =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

  /** How the text of a value is to be read. */
  public enum Kind {
    /** A number, or one of the words that stand for no finite number, such as {@code nan}. */
    NUMBER,

    /** {@code true} or {@code false}. */
    BOOLEAN,

    /** Text as it is: also days, times and all else that has a written form. */
    TEXT,

    /** A list, record or map, as JSON. */
    NESTED
  }

  /** Whether a value is a number as JSON writes it. */
  boolean isFinite(String value) {
    return kind == Kind.NUMBER && FINITE.matcher(value).matches();
  }
}
