package dev.dateline.text.dedup;

import dev.dateline.article.DateSource;
import dev.dateline.article.Origin;
import java.time.LocalDate;
import java.util.Optional;

/** References to articles of the same text. */
final class References {

  private References() {}

  /** A reference to an article of a file, with the hash of its bytes and its day, or none. */
  static Reference of(String file, String rawHash, String day) {
    return new Reference(
        Origin.ofFile("file:///" + file),
        rawHash,
        ContentHasher.current().fingerprint("Rain fell."),
        day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day)),
        day.isEmpty() ? DateSource.NONE : DateSource.HEADER,
        Optional.empty(),
        Optional.empty());
  }
}
