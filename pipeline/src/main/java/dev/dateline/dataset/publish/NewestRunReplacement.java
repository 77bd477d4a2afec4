package dev.dateline.dataset.publish;

import dev.dateline.codec.Format;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.manifest.RunRefusedException;
import dev.dateline.dataset.publish.Attempt.Card;
import dev.dateline.dataset.publish.Attempt.State;
import dev.dateline.dataset.rows.Ledger;
import dev.dateline.dataset.store.Store;
import dev.dateline.source.Listing;
import dev.dateline.source.SourceFile;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Makes the newest run again from the input as it is now, as if it had never been published.
 *
 * <p>No other run can name its articles, so that it may be replaced alone.
 */
final class NewestRunReplacement {

  private final DatasetContext dataset;
  private final Store store;
  private final FrozenInputs inputs;
  private final List<Manifest> published;
  private final Manifest old;
  private final RunRequest request;

  /**
   * The replacement of a published run.
   *
   * @throws RunRefusedException when it can't be replaced alone
   */
  NewestRunReplacement(
      DatasetContext dataset, List<Manifest> published, Manifest old, RunRequest request) {
    this.dataset = dataset;
    this.store = dataset.store();
    this.inputs = new FrozenInputs(dataset);
    this.published = published.stream().filter(run -> !run.equals(old)).toList();
    this.old = old;
    this.request = request;
    Manifest newest = published.get(published.size() - 1);
    if (!newest.equals(old)) {
      throw new RunRefusedException(
          "--replace: run "
              + request.run()
              + " is not the newest, and later runs may name its articles (the newest is "
              + newest.run()
              + "). Use `dateline replay --from="
              + request.run()
              + "`.");
    }
    if (!old.members().isEmpty()) {
      throw new RunRefusedException(
          "--replace: run "
              + request.run()
              + " is published as run "
              + old.run()
              + ", which was joined from "
              + old.members().size()
              + " runs.");
    }
    if (request.detached()) {
      throw new RunRefusedException(
          "--replace: run " + request.run() + " can't be replaced by a detached job.");
    }
  }

  /** Freezes the input again and begins. */
  Attempt begin(Format format, Listing listing) throws IOException {
    Swap swap = Swap.begin(dataset, "replace", published);
    FrozenInput frozen =
        inputs.freeze(request, format, listing, published, swap.inputFolder(request.run()));
    Card card =
        new Card(
            request.run(),
            State.RUNNING,
            dataset.clock().instant(),
            Ledger.runs(published),
            Ledger.digest(published),
            List.of(),
            request.pipelineVersion(),
            List.of());
    return new Attempt(
        card,
        frozen,
        FrozenFiles.of(store, swap.inputFolder(request.run()), frozen),
        dataset.ledgerOf(published),
        swap.stage(request.run()),
        new Destination.InPlaceOf(old, swap));
  }

  /** The files that the published run had read, and that are gone now. */
  List<String> gone(Listing listing) throws IOException {
    Set<String> listed = new HashSet<>();
    for (SourceFile file : listing.files()) {
      listed.add(file.uri());
    }
    Set<String> gone = new TreeSet<>();
    FrozenInput before = inputs.frozen(old.run()).orElse(null);
    if (before != null) {
      inputs
          .files(before)
          .each(
              file -> {
                if (!listed.contains(file.uri())) {
                  gone.add(file.uri());
                }
              });
    }
    return List.copyOf(gone);
  }
}
