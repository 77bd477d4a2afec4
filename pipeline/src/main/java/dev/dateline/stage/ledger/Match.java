package dev.dateline.stage.ledger;

import dev.dateline.text.dedup.Published;

/**
 * A match between this run's articles and an earlier publication.
 *
 * @param contentHash of this run's articles that it concerns
 * @param how what is equal
 * @param published the earlier publication
 */
public record Match(String contentHash, How how, Published published) {

  /** What is equal. */
  public enum How {
    /** The cleaned bodies, but for the writing that no fingerprint sees. */
    SAME_CONTENT,

    /** The bytes of the documents. */
    SAME_BYTES
  }
}
