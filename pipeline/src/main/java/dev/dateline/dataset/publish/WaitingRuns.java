package dev.dateline.dataset.publish;

import dev.dateline.dataset.manifest.Layout;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.manifest.RunId;
import dev.dateline.dataset.manifest.RunRefusedException;
import dev.dateline.dataset.store.Store;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The runs of a dataset that are held or detached. */
public final class WaitingRuns {

  private final DatasetContext dataset;
  private final Store store;
  private final List<Manifest> published;
  private final Attempts attempts;

  /**
   * The waiting runs beside what is published.
   *
   * @param published as it is now
   */
  public WaitingRuns(DatasetContext dataset, List<Manifest> published) {
    this.dataset = dataset;
    this.store = dataset.store();
    this.published = published;
    this.attempts = new Attempts(dataset);
  }

  /**
   * The attempt of a run whose job is done.
   *
   * @throws RunRefusedException when there is none, or its job is not done
   */
  public Attempt done(String run) throws IOException {
    RunId.named(run);
    Attempt attempt = attempts.staged(run, published).orElseThrow(() -> noSuchRun(run));
    if (attempt.result().isEmpty()) {
      throw new RunRefusedException(
          "run " + run + " is not done: its job has not written its list of files yet.");
    }
    return attempt;
  }

  /**
   * Drops a run that is not published, with its frozen input.
   *
   * @throws RunRefusedException when there is none
   */
  public void abandon(String run) throws IOException {
    RunId.named(run);
    if (isPublished(run)) {
      throw new RunRefusedException(
          "run "
              + run
              + " is published ("
              + store.root()
              + "). Only an unpublished run can be abandoned.");
    }
    FrozenInputs inputs = new FrozenInputs(dataset);
    Optional<Attempt> staged = attempts.staged(run, published);
    if (staged.isEmpty() && inputs.frozen(run).isEmpty()) {
      throw noSuchRun(run);
    }
    if (staged.isPresent()) {
      attempts.sweep(staged.get());
    }
    inputs.thaw(run);
  }

  /**
   * Refuses a change that a waiting run would not take part in.
   *
   * @param why in words that follow "and"
   */
  public void refuseAny(String why) throws IOException {
    List<String> waiting = store.list(Layout.STAGING);
    if (!waiting.isEmpty()) {
      String run = Layout.runOfAttempt(waiting.get(0));
      throw new RunRefusedException(
          "run "
              + run
              + " waits to be published, and "
              + why
              + ". First `dateline publish --run="
              + run
              + "` or `dateline abandon --run="
              + run
              + "`.");
    }
  }

  private RunRefusedException noSuchRun(String run) {
    return new RunRefusedException(
        isPublished(run)
            ? "run " + run + " is published already (" + store.root() + ")."
            : "there is no unpublished run "
                + run
                + " ("
                + store.root()
                + "). See `dateline runs`.");
  }

  private boolean isPublished(String run) {
    return published.stream().anyMatch(manifest -> manifest.published(run));
  }
}
