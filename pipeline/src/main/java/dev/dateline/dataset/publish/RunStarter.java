package dev.dateline.dataset.publish;

import dev.dateline.codec.Format;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.manifest.RunRefusedException;
import dev.dateline.dataset.manifest.UnsoundRunException;
import dev.dateline.dataset.publish.Attempt.State;
import dev.dateline.source.Listing;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Begins the run of a request, and begins it again when input files change during the run. */
public final class RunStarter {

  /** How often a run is tried while files change under it. */
  public static final int MOST_ATTEMPTS = 3;

  /** Lists the input, if that is needed. */
  @FunctionalInterface
  public interface Lister {
    /** The files as they are now. */
    Listing list() throws IOException;
  }

  private final DatasetContext dataset;
  private final List<Manifest> published;
  private final Attempts attempts;
  private final FrozenInputs inputs;
  private final Admission admission;
  private int retries;

  /**
   * A starter of runs over what is published.
   *
   * @param published in order of publication, as it is now
   */
  public RunStarter(DatasetContext dataset, List<Manifest> published) {
    this.dataset = dataset;
    this.published = published;
    this.attempts = new Attempts(dataset);
    this.inputs = new FrozenInputs(dataset);
    this.admission = new Admission(dataset);
  }

  /**
   * Refuses what {@link #start} would refuse before it lists the input; changes nothing.
   *
   * @return whether the run is published already, so that there is nothing to do
   * @throws RunRefusedException when the run can't be made as asked
   */
  public boolean isDone(RunRequest request) throws IOException {
    Optional<FrozenInput> before = inputs.frozen(request.run());
    Optional<Manifest> done = done(request);
    admission.format(request);
    if (request.replace() && done.isPresent()) {
      new NewestRunReplacement(dataset, published, done.get(), request);
      return false;
    }
    if (before.isPresent()) {
      admission.refuseDifferences(request, before.get(), done.isPresent());
    }
    if (done.isEmpty()) {
      refuseDetached(attempts.staged(request.run(), published), request.run());
    }
    return done.isPresent();
  }

  private Optional<Manifest> done(RunRequest request) {
    return published.stream().filter(manifest -> manifest.published(request.run())).findFirst();
  }

  /**
   * Begins a run, or takes up one that was cut off or held.
   *
   * @throws RunRefusedException when the run was begun with other settings, or is detached
   */
  public Start start(RunRequest request, Lister lister) throws IOException {
    Optional<FrozenInput> before = inputs.frozen(request.run());
    Optional<Manifest> done = done(request);
    Format format = admission.format(request);
    if (request.replace() && done.isPresent()) {
      return replace(request, done.get(), format, lister.list());
    }
    if (before.isPresent()) {
      admission.refuseDifferences(request, before.get(), done.isPresent());
    }
    if (done.isPresent()) {
      return new Start.AlreadyPublished(done.get());
    }
    Optional<Attempt> staged = staged(request.run());
    boolean otherwise = before.isPresent() && before.get().excludesOtherwise(request);
    if (staged.isPresent() && !otherwise) {
      return new Start.Ready(staged.get(), List.of());
    }
    if (staged.isPresent()) {
      attempts.sweep(staged.get());
    }
    FrozenInput frozen =
        before.isPresent()
            ? frozen(before.get(), request)
            : inputs.freeze(request, format, lister.list(), published);
    State state = request.detached() ? State.DETACHED : State.RUNNING;
    return new Start.Ready(
        attempts.begin(
            frozen, state, inputs.excluded(request.run()), request.pipelineVersion(), published),
        List.of());
  }

  /** What a run that was begun starts from: its list, but what is left out now. */
  private FrozenInput frozen(FrozenInput before, RunRequest request) throws IOException {
    return before.excludesOtherwise(request)
        ? inputs.excludeOtherwise(before, request.exclusions())
        : before;
  }

  /** The attempt of a run that can be taken up; one that is out of date is swept. */
  private Optional<Attempt> staged(String run) throws IOException {
    Optional<Attempt> staged = attempts.staged(run, published);
    refuseDetached(staged, run);
    if (staged.isPresent() && !staged.get().isBasedOn(published)) {
      attempts.sweep(staged.get());
      return Optional.empty();
    }
    return staged;
  }

  private static void refuseDetached(Optional<Attempt> staged, String run) {
    if (staged.isPresent() && staged.get().card().state() == State.DETACHED) {
      throw new RunRefusedException(
          "run "
              + run
              + " is detached. Publish it with `dateline publish --run="
              + run
              + "`, or discard it with `dateline abandon --run="
              + run
              + "`.");
    }
  }

  private Start replace(RunRequest request, Manifest old, Format format, Listing listing)
      throws IOException {
    NewestRunReplacement replacement = new NewestRunReplacement(dataset, published, old, request);
    List<String> gone = replacement.gone(listing);
    return new Start.Ready(
        replacement.begin(format, listing),
        gone.isEmpty()
            ? List.of()
            : List.of(
                "files that run "
                    + request.run()
                    + " read are gone, and the rows from them will be removed ("
                    + gone.size()
                    + "): "
                    + StartOfList.of(gone)));
  }

  /**
   * Gives an attempt up since files changed under it, and begins another without those files.
   *
   * @param changed URIs of the files
   * @throws UnsoundRunException after {@value #MOST_ATTEMPTS} attempts
   */
  public Attempt again(Attempt attempt, Collection<String> changed) throws IOException {
    retries++;
    if (retries >= MOST_ATTEMPTS) {
      throw new UnsoundRunException(
          "run "
              + attempt.run()
              + ": files changed during each of "
              + MOST_ATTEMPTS
              + " attempts, in the last one: "
              + String.join(", ", changed)
              + ". Run it again when they no longer change.");
    }
    SortedSet<String> excluded = new TreeSet<>(attempt.excluded());
    excluded.addAll(changed);
    return attempts.again(attempt, List.copyOf(excluded), published);
  }
}
