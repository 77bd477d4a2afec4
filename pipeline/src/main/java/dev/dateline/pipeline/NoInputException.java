package dev.dateline.pipeline;

import java.util.List;

/** Nothing matched the inputs of a launch. */
public final class NoInputException extends RuntimeException {

  /**
   * Nothing was found.
   *
   * @param inputs the inputs of the command
   * @param unmatched the inputs that name nothing, each in a sentence; the others are empty folders
   */
  public NoInputException(List<String> inputs, List<String> unmatched) {
    super(
        unmatched.isEmpty()
            ? "no input matched: there is no file in '" + String.join("', '", inputs) + "'."
            : "no input matched: " + String.join(" ", unmatched));
  }
}
