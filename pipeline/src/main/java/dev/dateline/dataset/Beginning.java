package dev.dateline.dataset;

import dev.dateline.codec.Format;
import dev.dateline.dataset.Attempt.State;
import dev.dateline.dataset.Publisher.Lister;
import dev.dateline.dataset.Publisher.Start;
import dev.dateline.source.Listing;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** How the run of a request begins, and begins again when files change under it. */
final class Beginning {

  private final Dataset dataset;
  private final List<Manifest> published;
  private final Attempts attempts;
  private final Inputs inputs;
  private final Admission admission;
  private Optional<Renewal> renewal = Optional.empty();
  private int retries;

  /**
   * The beginning of runs over what is published.
   *
   * @param published in order of publication, as it stands
   */
  Beginning(Dataset dataset, List<Manifest> published) {
    this.dataset = dataset;
    this.published = published;
    this.attempts = new Attempts(dataset);
    this.inputs = new Inputs(dataset);
    this.admission = new Admission(dataset);
  }

  /** See {@link Publisher#start}. */
  Start start(RunRequest request, Lister lister) throws IOException {
    Optional<Frozen> before = inputs.frozen(request.run());
    Optional<Manifest> done =
        published.stream().filter(manifest -> manifest.published(request.run())).findFirst();
    Format format = admission.format(request);
    if (request.replace() && done.isPresent()) {
      return renew(request, done.get(), format, lister.list());
    }
    if (before.isPresent()) {
      admission.refuseDifferences(request, before.get(), done.isPresent());
    }
    if (done.isPresent()) {
      return new Start.AlreadyPublished(done.get());
    }
    Optional<Attempt> staged = staged(request.run());
    if (staged.isPresent()) {
      return new Start.Ready(staged.get(), List.of());
    }
    Frozen frozen =
        before.isPresent()
            ? before.get()
            : inputs.freeze(request, format, lister.list(), published);
    State state = request.detached() ? State.DETACHED : State.RUNNING;
    return new Start.Ready(
        attempts.begin(
            frozen, state, inputs.excluded(request.run()), request.pipelineVersion(), published),
        List.of());
  }

  /** The attempt of a run that can be taken up; one that is out of date is swept. */
  private Optional<Attempt> staged(String run) throws IOException {
    Optional<Attempt> staged = attempts.staged(run, published);
    if (staged.isPresent() && staged.get().card().state() == State.DETACHED) {
      throw new RunRefusedException(
          "run "
              + run
              + " is detached. Publish it with `dateline publish --run="
              + run
              + "`, or drop it with `dateline abandon --run="
              + run
              + "`.");
    }
    if (staged.isPresent() && !staged.get().standsOn(published)) {
      attempts.sweep(staged.get());
      return Optional.empty();
    }
    return staged;
  }

  private Start renew(RunRequest request, Manifest old, Format format, Listing listing)
      throws IOException {
    Renewal begun = new Renewal(dataset, published, old, request);
    renewal = Optional.of(begun);
    List<String> gone = begun.gone(listing);
    return new Start.Ready(
        begun.begin(format, listing),
        gone.isEmpty()
            ? List.of()
            : List.of(
                "files that run "
                    + request.run()
                    + " had read are gone, and so will be what they gave ("
                    + gone.size()
                    + "): "
                    + Replay.named(gone)));
  }

  /** The renewal that was begun, if it is one. */
  Optional<Renewal> renewal() {
    return renewal;
  }

  /** See {@link Publisher#retry}. */
  Attempt again(Attempt attempt, Collection<String> changed) throws IOException {
    retries++;
    if (retries >= Publisher.MOST_ATTEMPTS) {
      throw new UnsoundRunException(
          "run "
              + attempt.run()
              + ": files kept changing under "
              + Publisher.MOST_ATTEMPTS
              + " attempts, at last: "
              + String.join(", ", changed)
              + ". Run it again when they are at rest.");
    }
    SortedSet<String> excluded = new TreeSet<>(attempt.excluded());
    excluded.addAll(changed);
    if (renewal.isPresent()) {
      return renewal.get().again(List.copyOf(excluded));
    }
    inputs.exclude(Layout.input(attempt.run()), List.copyOf(excluded));
    attempts.sweep(attempt);
    return attempts.begin(
        attempt.frozen(),
        attempt.card().state(),
        List.copyOf(excluded),
        attempt.card().pipelineVersion(),
        published);
  }
}
