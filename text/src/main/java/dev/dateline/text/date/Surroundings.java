package dev.dateline.text.date;

import dev.dateline.article.Capture;
import dev.dateline.article.Metadata;
import dev.dateline.article.Metadata.NumberOrder;
import dev.dateline.text.date.written.LocalOrder;
import java.util.Optional;

/**
 * Information about a document from outside its text.
 *
 * @param capture when it was captured
 * @param order the order of day and month in the other documents of its container, or in its stated
 *     language and country
 */
record Surroundings(Optional<Capture> capture, Optional<NumberOrder> order) {

  /** The information from its container. */
  static Surroundings of(Metadata metadata) {
    return new Surroundings(
        metadata.capture(),
        metadata.order().or(() -> metadata.language().flatMap(LocalOrder::ofTag)));
  }
}
