package dev.dateline.dataset.publish;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The runs that one change of published runs moved to the trash.
 *
 * @param name of its folder
 * @param when it was made; empty when the folder's name does not contain it
 * @param runs ids of the runs that are kept there
 * @param bytes size of their row files; files that published runs share with them count too
 */
public record TrashedChange(String name, Optional<Instant> when, List<String> runs, long bytes) {

  /** Copies the list. */
  public TrashedChange {
    runs = List.copyOf(runs);
  }
}
