package dev.dateline.dataset;

import dev.dateline.codec.Format;
import dev.dateline.dataset.Attempt.Card;
import dev.dateline.dataset.Attempt.State;
import dev.dateline.source.Listing;
import dev.dateline.source.SourceFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The newest run made anew from the input as it stands, as if it had never been published.
 *
 * <p>No other run can name its articles, so that it may be replaced alone.
 */
final class Renewal {

  private final Dataset dataset;
  private final Store store;
  private final Inputs inputs;
  private final List<Manifest> published;
  private final Manifest old;
  private final RunRequest request;
  private Swap swap;
  private Frozen frozen;

  /**
   * The renewal of a published run.
   *
   * @throws RunRefusedException when it can't be replaced alone
   */
  Renewal(Dataset dataset, List<Manifest> published, Manifest old, RunRequest request) {
    this.dataset = dataset;
    this.store = dataset.store();
    this.inputs = new Inputs(dataset);
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

  /** Freezes the input anew and begins. */
  Attempt begin(Format format, Listing listing) throws IOException {
    swap = Swap.begin(dataset, "replace", published);
    frozen = inputs.freeze(request, format, listing, published, swap.inputFolder(request.run()));
    return attempt(List.of());
  }

  /** Begins again without files that changed. */
  Attempt again(List<String> excluded) throws IOException {
    swap.clear(request.run());
    inputs.exclude(swap.inputFolder(request.run()), excluded);
    return attempt(excluded);
  }

  private Attempt attempt(List<String> excluded) throws IOException {
    Card card =
        new Card(
            request.run(),
            State.RUNNING,
            dataset.clock().instant(),
            Ledger.runs(published),
            Ledger.digest(published),
            excluded,
            request.pipelineVersion(),
            List.of());
    return new Attempt(
        card,
        frozen,
        new FrozenFiles(store, swap.inputFolder(request.run()), frozen.files()),
        dataset.ledgerOf(Standing.published(published)),
        swap.stage(request.run()));
  }

  /** The files that the published run had read, and that are gone now. */
  List<String> gone(Listing listing) throws IOException {
    Set<String> listed = new HashSet<>();
    for (SourceFile file : listing.files()) {
      listed.add(file.uri());
    }
    Set<String> gone = new TreeSet<>();
    Frozen before = inputs.frozen(old.run()).orElse(null);
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

  /** Puts the run in the place of the old one, or drops it. */
  Publisher.Publication publish(Publisher publisher, Attempt attempt, Gates gates)
      throws IOException {
    JobResult result = new Seal(dataset).checked(attempt);
    List<String> failures = gates.failures(result.books());
    if (!failures.isEmpty()) {
      swap.sweep();
      List<String> reasons = new ArrayList<>(failures);
      reasons.add("the published run stays as it is, and what was made is dropped");
      return new Publisher.Publication.Held(result, reasons);
    }
    Manifest manifest = swap.seal(attempt, result, old);
    publisher.commit(swap, List.of(old.run()));
    return new Publisher.Publication.Published(manifest);
  }
}
