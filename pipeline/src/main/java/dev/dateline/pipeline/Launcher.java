package dev.dateline.pipeline;

import dev.dateline.dataset.Dataset;
import dev.dateline.dataset.Publisher;
import dev.dateline.dataset.manifest.JobResult;
import dev.dateline.dataset.manifest.Layout;
import dev.dateline.dataset.publish.Attempt;
import dev.dateline.dataset.publish.Publication;
import dev.dateline.dataset.publish.RunRequest;
import dev.dateline.dataset.publish.RunStarter;
import dev.dateline.dataset.publish.Start;
import dev.dateline.dataset.store.LockLostException;
import dev.dateline.dataset.store.Store;
import dev.dateline.dataset.store.Stores;
import dev.dateline.report.AttemptEnding;
import dev.dateline.report.DatasetFiles;
import dev.dateline.report.RunFiles;
import dev.dateline.source.Listing;
import dev.dateline.text.Editor;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.options.PipelineOptions;

/**
 * Carries out a launch: locks the dataset, freezes the input, runs the job, checks its result, and
 * publishes it in one step.
 */
public final class Launcher {

  private static final double NANOS_PER_SECOND = 1e9;

  private final Launch launch;
  private final PipelineOptions options;
  private final Progress.Listener progress;
  private final Consumer<String> notices;
  private boolean listed;
  private Optional<Listing> early = Optional.empty();

  private Launcher(
      Launch launch,
      PipelineOptions options,
      Progress.Listener progress,
      Consumer<String> notices) {
    this.launch = launch;
    this.options = options;
    this.progress = progress;
    this.notices = notices;
  }

  /**
   * A launcher for one launch.
   *
   * @param progress receives the progress of the job now and then
   * @param notices receives messages for the user
   * @throws UsageException when Beam can't make sense of its part of the command line
   */
  public static Launcher of(Launch launch, Progress.Listener progress, Consumer<String> notices) {
    return new Launcher(launch, BeamArguments.parsed(launch), progress, notices);
  }

  /**
   * Lists the input before anything is written, where no dataset is yet: a mistaken start leaves
   * nothing behind then.
   *
   * @throws NoInputException when nothing matched the inputs
   */
  public void look() throws IOException {
    Store store = Stores.at(launch.output());
    if (!store.exists(Layout.OWN) && store.list(Layout.OWN).isEmpty()) {
      early = Optional.of(new LaunchInput(launch, Dataset.at(store)).list(notices, progress));
    }
  }

  /**
   * Carries the launch out.
   *
   * @throws NoInputException when nothing matched the inputs
   * @throws dev.dateline.dataset.store.DatasetLockedException when another run is writing
   * @throws dev.dateline.dataset.manifest.RunRefusedException when the run can't be made as asked
   * @throws dev.dateline.dataset.manifest.UnsoundRunException when what the job left is not sound
   */
  public LaunchResult run() throws IOException {
    Dataset dataset = Dataset.at(Stores.at(launch.output())).attaching(new RunFiles());
    for (int launches = 1; ; launches++) {
      try {
        return run(dataset);
      } catch (LockLostException e) {
        if (launches == RunStarter.MOST_ATTEMPTS) {
          throw e;
        }
        notices.accept(e.getMessage() + " It is run again now.");
      }
    }
  }

  /** Publishes the run, unless the lock is taken away: whoever took it may have published more. */
  private LaunchResult run(Dataset dataset) throws IOException {
    long started = System.nanoTime();
    RunRequest request = launch.request(LocalDate.now(Clock.systemUTC()));
    JobWatch detached;
    try (Publisher publisher = dataset.lock("run " + launch.run())) {
      publisher.recovered().forEach(notices);
      AttemptEnding ending = AttemptEnding.FAILED;
      try {
        Start start = publisher.start(request, () -> list(dataset));
        if (start instanceof Start.AlreadyPublished done) {
          ending = AttemptEnding.PUBLISHED;
          return new LaunchResult.AlreadyPublished(done.manifest());
        }
        Start.Ready ready = (Start.Ready) start;
        ready.notes().forEach(notices);
        Attempt begun = ready.attempt();
        reportFingerprintVersion(begun);
        if (!launch.detached() || begun.result().isPresent()) {
          LaunchResult result = published(publisher, finished(publisher, begun), started);
          ending =
              result instanceof LaunchResult.Held ? AttemptEnding.HELD : AttemptEnding.PUBLISHED;
          return result;
        }
        detached = detached(publisher, begun);
        ending = AttemptEnding.DETACHED;
      } catch (IOException | RuntimeException e) {
        // Whoever took the lock swept what this run had written: its job fails in any way.
        if (!(e instanceof LockLostException) && !publisher.holdsLock()) {
          throw new LockLostException(dataset.root(), e);
        }
        throw e;
      } finally {
        if (publisher.holdsLock()) {
          writeMetrics(dataset, ending);
        }
      }
    }
    // Spark's driver is this process: it lives on for the job, but no longer holds the lock.
    if (!detached.isBlind()) {
      detached.untilDone();
    }
    return new LaunchResult.Detached(launch.run());
  }

  /** Why the run failed, if it did, matters more than that the metrics can't be written. */
  private void writeMetrics(Dataset dataset, AttemptEnding ending) {
    try {
      DatasetFiles.attempted(dataset.published(), ending, Instant.now(Clock.systemUTC()));
    } catch (IOException e) {
      notices.accept("the metrics could not be written: " + e.getMessage());
    }
  }

  private LaunchResult published(Publisher publisher, Attempt attempt, long started)
      throws IOException {
    FieldHints.of(attempt).ifPresent(notices);
    Publication publication = publisher.publish(attempt, launch.gates());
    if (publication instanceof Publication.Held held) {
      return new LaunchResult.Held(held.result(), held.reasons());
    }
    return new LaunchResult.Published(
        ((Publication.Published) publication).manifest(),
        (System.nanoTime() - started) / NANOS_PER_SECOND);
  }

  /** Starts a job that outlives this launcher; an attempt whose job never started is dropped. */
  private JobWatch detached(Publisher publisher, Attempt attempt) throws IOException {
    Job job = new Job(launch.decisions(), options, progress, listed);
    PipelineResult running = null;
    try {
      running = job.start(attempt);
    } finally {
      if (running == null) {
        publisher.drop(attempt);
      }
    }
    return job.watch(running, attempt);
  }

  /** After a change of the fingerprint, the first run takes longer. */
  private void reportFingerprintVersion(Attempt attempt) throws IOException {
    attempt
        .ledger()
        .latestFingerprintVersion()
        .filter(version -> !version.equals(Editor.FINGERPRINT_VERSION))
        .ifPresent(
            version ->
                notices.accept(
                    "earlier runs have fingerprint version "
                        + version
                        + ", this one has "
                        + Editor.FINGERPRINT_VERSION
                        + ": to find copies of their articles, the texts are hashed again, once"));
  }

  /** Runs the job until no file changes under it, or it ran as often as it may. */
  private Attempt finished(Publisher publisher, Attempt begun) throws IOException {
    Attempt attempt = begun;
    int jobs = 0;
    while (true) {
      if (attempt.result().isEmpty()) {
        new Job(launch.decisions(), options, progress, listed).run(attempt);
        jobs++;
      }
      List<String> changed = attempt.result().map(JobResult::changedSources).orElse(List.of());
      if (changed.isEmpty() || jobs == RunStarter.MOST_ATTEMPTS) {
        return attempt;
      }
      notices.accept("files changed while they were read: " + changed);
      attempt = publisher.retry(attempt, changed);
    }
  }

  private Listing list(Dataset dataset) throws IOException {
    Listing listing =
        early.isPresent() ? early.get() : new LaunchInput(launch, dataset).list(notices, progress);
    early = Optional.empty();
    listed = true;
    listing.unmatched().forEach(notices);
    listing.warnings().forEach(notices);
    return listing;
  }
}
