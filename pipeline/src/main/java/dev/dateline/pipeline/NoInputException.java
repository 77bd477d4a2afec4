package dev.dateline.pipeline;

import java.util.List;

/** Nothing matched the inputs of a launch. */
public final class NoInputException extends RuntimeException {

  /** These inputs matched nothing. */
  public NoInputException(List<String> inputs) {
    super(
        "no input matched: '"
            + String.join("', '", inputs)
            + "'. Name files, folders or globs that exist.");
  }
}
