package dev.dateline.pipeline;

import dev.dateline.dataset.Dataset;
import dev.dateline.dataset.manifest.Amount;
import dev.dateline.source.InputLister;
import dev.dateline.source.Listing;
import dev.dateline.source.SourceCheck;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What a launch reads: its inputs, or the sources of the documents that a run refused. */
final class LaunchInput {

  private final Launch launch;
  private final Dataset dataset;

  LaunchInput(Launch launch, Dataset dataset) {
    this.launch = launch;
    this.dataset = dataset;
  }

  /**
   * Lists the input.
   *
   * @param notices receives messages for the user
   * @param progress receives the progress of that
   * @throws NoInputException when there is nothing to read or refuse
   * @throws dev.dateline.dataset.manifest.RunRefusedException when no such run is published
   */
  Listing list(Consumer<String> notices, Progress.Listener progress) throws IOException {
    Optional<String> retried = launch.retried();
    List<String> inputs = retried.isPresent() ? remaining(retried.get(), notices) : launch.inputs();
    Listing listing =
        InputLister.list(inputs, List.of(launch.output()), new ListingWatch(progress));
    if (listing.files().isEmpty() && listing.refused().isEmpty()) {
      throw new NoInputException(
          inputs,
          retried
              .map(
                  run ->
                      List.of(
                          "all sources of the documents that run "
                              + run
                              + " refused no longer exist."))
              .orElse(listing.unmatched()));
    }
    return listing;
  }

  private List<String> remaining(String run, Consumer<String> notices) throws IOException {
    List<String> refused = dataset.refusedSources(run);
    List<String> remaining = new ArrayList<>();
    for (String uri : refused) {
      if (SourceCheck.isThere(uri)) {
        remaining.add(uri);
      }
    }
    if (remaining.size() < refused.size()) {
      List<String> gone = new ArrayList<>(refused);
      gone.removeAll(remaining);
      notices.accept(
          Amount.of(gone.size(), "source", "sources")
              + " of the documents that run "
              + run
              + " refused "
              + (gone.size() == 1 ? "no longer exists, " : "no longer exist, ")
              + "such as "
              + gone.get(0));
    }
    return remaining;
  }
}
