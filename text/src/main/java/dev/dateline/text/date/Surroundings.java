package dev.dateline.text.date;

import java.util.Optional;

/**
 * What is known about a document from outside it.
 *
 * @param capture when it was seen
 * @param order the order of day and month that the other documents of its container have
 */
public record Surroundings(Optional<Capture> capture, Optional<NumberOrder> order) {
  private static final Surroundings NONE = new Surroundings(Optional.empty(), Optional.empty());

  /** Nothing is known. */
  public static Surroundings none() {
    return NONE;
  }

  /** The page was seen then, and nothing else is known. */
  public static Surroundings seen(Capture capture) {
    return new Surroundings(Optional.of(capture), Optional.empty());
  }
}
