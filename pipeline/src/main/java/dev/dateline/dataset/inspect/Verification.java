package dev.dateline.dataset.inspect;

import java.util.List;

/**
 * The result of a check of the published files.
 *
 * @param runs number of runs checked
 * @param files number of files checked
 * @param bytes size of those files
 * @param differences what is wrong, in words with paths; empty if nothing
 */
public record Verification(long runs, long files, long bytes, List<String> differences) {

  /** Copies the list. */
  public Verification {
    differences = List.copyOf(differences);
  }
}
