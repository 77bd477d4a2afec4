package dev.dateline.text.date;

import dev.dateline.article.Capture;
import dev.dateline.article.Metadata;
import dev.dateline.article.Metadata.NumberOrder;
import dev.dateline.text.date.written.LocalOrder;
import java.util.Optional;

/**
 * What is known about a document from outside its text.
 *
 * @param capture when it was seen
 * @param order the order of day and month that the other documents of its container have, or that
 *     the language it is stated in has in its country
 */
record Surroundings(Optional<Capture> capture, Optional<NumberOrder> order) {

  /** What its container says. */
  static Surroundings of(Metadata metadata) {
    return new Surroundings(
        metadata.capture(),
        metadata.order().or(() -> metadata.language().flatMap(LocalOrder::ofTag)));
  }
}
