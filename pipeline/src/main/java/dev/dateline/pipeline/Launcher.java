package dev.dateline.pipeline;

import dev.dateline.dataset.Dataset;
import dev.dateline.dataset.Publisher;
import dev.dateline.dataset.publish.Attempt;
import dev.dateline.dataset.publish.Publication;
import dev.dateline.dataset.publish.RunRequest;
import dev.dateline.dataset.publish.RunStarter;
import dev.dateline.dataset.publish.Start;
import dev.dateline.dataset.store.LocalStore;
import dev.dateline.report.DatasetFiles;
import dev.dateline.report.DatasetFiles.Ending;
import dev.dateline.report.RunFiles;
import dev.dateline.source.Listing;
import dev.dateline.text.Editor;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.options.PipelineOptions;

/**
 * Carries out a launch: locks the dataset, freezes the input, runs the job, checks what it left,
 * and publishes it at once.
 */
public final class Launcher {

  private static final double NANOS_PER_SECOND = 1e9;

  private final Launch launch;
  private final PipelineOptions options;
  private final Progress.Listener progress;
  private final Consumer<String> notices;

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
   * @param progress told now and then how far the job is
   * @param notices told in words what a user should know on the way
   * @throws UsageException when Beam can't make sense of its part of the command line
   */
  public static Launcher of(Launch launch, Progress.Listener progress, Consumer<String> notices) {
    List<String> arguments = launch.beamArguments();
    PipelineOptions options =
        launch.detached() ? BeamArguments.parseDetached(arguments) : BeamArguments.parse(arguments);
    return new Launcher(launch, options, progress, notices);
  }

  /**
   * Carries the launch out.
   *
   * @throws NoInputException when nothing matched the inputs
   * @throws dev.dateline.dataset.store.DatasetLockedException when another run is writing
   * @throws dev.dateline.dataset.manifest.RunRefusedException when the run can't be made as asked
   * @throws dev.dateline.dataset.manifest.UnsoundRunException when what the job left is not sound
   */
  public Landing run() throws IOException {
    long started = System.nanoTime();
    Dataset dataset = Dataset.at(LocalStore.at(Path.of(launch.output()))).attaching(new RunFiles());
    JobWatch detached;
    try (Publisher publisher = dataset.lock("run " + launch.run())) {
      publisher.recovered().forEach(notices);
      Ending ending = Ending.FAILED;
      try {
        Start start = publisher.start(request(), () -> list(dataset));
        if (start instanceof Start.AlreadyPublished done) {
          ending = Ending.PUBLISHED;
          return new Landing.AlreadyPublished(done.manifest());
        }
        Start.Ready ready = (Start.Ready) start;
        ready.notes().forEach(notices);
        Attempt begun = ready.attempt();
        tellFingerprintVersion(begun);
        if (!launch.detached() || begun.result().isPresent()) {
          Landing landing = published(publisher, finished(publisher, begun), started);
          ending = landing instanceof Landing.Held ? Ending.HELD : Ending.PUBLISHED;
          return landing;
        }
        detached = detached(publisher, begun);
        ending = Ending.DETACHED;
      } finally {
        tellMonitors(dataset, ending);
      }
    }
    // Spark's driver is this process: it lives on for the job, but no longer holds the lock.
    if (!detached.isBlind()) {
      detached.untilDone();
    }
    return new Landing.Detached(launch.run());
  }

  /** Why the run failed, if it did, matters more than that monitors can't be told. */
  private void tellMonitors(Dataset dataset, Ending ending) {
    try {
      DatasetFiles.attempted(dataset.published(), ending, Instant.now(Clock.systemUTC()));
    } catch (IOException e) {
      notices.accept("the metrics could not be written: " + e.getMessage());
    }
  }

  private Landing published(Publisher publisher, Attempt attempt, long started) throws IOException {
    Publication publication = publisher.publish(attempt, launch.gates());
    if (publication instanceof Publication.Held held) {
      return new Landing.Held(held.result(), held.reasons());
    }
    return new Landing.Published(
        ((Publication.Published) publication).manifest(),
        (System.nanoTime() - started) / NANOS_PER_SECOND);
  }

  /** Starts a job that outlives this launcher; an attempt whose job never started is dropped. */
  private JobWatch detached(Publisher publisher, Attempt attempt) throws IOException {
    Job job = new Job(launch.decisions(), options, progress);
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

  /** After a change of the cleaner, copies of earlier articles are known by their bytes alone. */
  private void tellFingerprintVersion(Attempt attempt) throws IOException {
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
                        + ": copies of their articles are known by equal bytes, not by equal"
                        + " text"));
  }

  /** Runs the job until no file changes under it, or too often did. */
  private Attempt finished(Publisher publisher, Attempt begun) throws IOException {
    Attempt attempt = begun;
    for (int tries = 0; changed(attempt).isEmpty() || !changed(attempt).get().isEmpty(); tries++) {
      if (changed(attempt).isPresent()) {
        if (tries == RunStarter.MOST_ATTEMPTS) {
          return attempt;
        }
        notices.accept("files changed while they were read: " + changed(attempt).get());
        attempt = publisher.retry(attempt, changed(attempt).get());
      }
      new Job(launch.decisions(), options, progress).run(attempt);
    }
    return attempt;
  }

  private static Optional<List<String>> changed(Attempt attempt) throws IOException {
    return attempt.result().map(result -> result.changedSources());
  }

  private RunRequest request() {
    return new RunRequest(
        launch.run(),
        launch.inputs(),
        launch.decisions().byOption(),
        launch.reread(),
        launch.format(),
        LocalDate.now(Clock.systemUTC()),
        PipelineVersion.VALUE,
        launch.detached(),
        launch.retried(),
        launch.replace());
  }

  private Listing list(Dataset dataset) throws IOException {
    Listing listing = new LaunchInput(launch, dataset).list(notices);
    listing.unmatched().forEach(notices);
    listing.warnings().forEach(notices);
    return listing;
  }
}
