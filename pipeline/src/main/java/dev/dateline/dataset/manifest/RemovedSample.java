package dev.dateline.dataset.manifest;

import java.io.Serializable;
import java.util.List;

/**
 * The lines that were removed most often from the documents of a sample.
 *
 * <p>A document is in the sample by its hash alone, so that it is the same however the work is
 * divided.
 *
 * @param documents number of cleaned documents in the sample; those that tell one story count once
 * @param lines the most frequent of every rule, ordered by rule, then the most frequent first
 */
public record RemovedSample(long documents, List<RemovedLine> lines) implements Serializable {

  /** Copies the list. */
  public RemovedSample {
    lines = List.copyOf(lines);
  }

  /** No document. */
  public static RemovedSample empty() {
    return new RemovedSample(0, List.of());
  }
}
