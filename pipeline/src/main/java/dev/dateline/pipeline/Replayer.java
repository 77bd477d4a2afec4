package dev.dateline.pipeline;

import dev.dateline.dataset.Dataset;
import dev.dateline.dataset.Publisher;
import dev.dateline.dataset.change.Replay;
import dev.dateline.dataset.change.ReplayPreview;
import dev.dateline.dataset.change.StoryRebuildRun;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.publish.Attempt;
import dev.dateline.dataset.store.Stores;
import dev.dateline.report.RunFiles;
import dev.dateline.source.SourceCheck;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.beam.sdk.options.PipelineOptions;

/** Carries out a replay: one job for each run, and one change of the dataset at the end. */
public final class Replayer {

  private final ReplayLaunch launch;
  private final PipelineOptions options;
  private final Progress.Listener progress;
  private final Consumer<String> notices;
  private final Dataset dataset;

  private Replayer(
      ReplayLaunch launch,
      PipelineOptions options,
      Progress.Listener progress,
      Consumer<String> notices) {
    this.launch = launch;
    this.options = options;
    this.progress = progress;
    this.notices = notices;
    this.dataset = Dataset.at(Stores.at(launch.output())).attaching(new RunFiles());
  }

  /**
   * A replayer for one launch.
   *
   * @param progress receives the progress of the job of a run now and then
   * @param notices receives messages for the user
   * @throws UsageException when Beam can't make sense of its part of the command line
   */
  public static Replayer of(
      ReplayLaunch launch, Progress.Listener progress, Consumer<String> notices) {
    return new Replayer(launch, BeamArguments.parse(launch.beamArguments()), progress, notices);
  }

  /**
   * What the replay would do; changes nothing.
   *
   * @throws dev.dateline.dataset.manifest.RunRefusedException when it can't be done as asked
   */
  public ReplayPreview preview() throws IOException {
    return dataset.preview(launch.request(), SourceCheck::difference);
  }

  /**
   * Makes the runs again and replaces the old ones with them; their new manifests, in order of
   * publication.
   *
   * @throws dev.dateline.dataset.store.DatasetLockedException when another run is writing
   * @throws dev.dateline.dataset.manifest.RunRefusedException when it can't be done as asked
   * @throws dev.dateline.dataset.manifest.UnsoundRunException when what a job left is not sound
   */
  public List<Manifest> run() throws IOException {
    try (Publisher publisher = dataset.lock("replay from " + launch.from())) {
      publisher.recovered().forEach(notices);
      try (Replay replay = publisher.replay(launch.request(), SourceCheck::difference)) {
        Job job = new Job(launch.decisions(), options, progress, false);
        StoriesJob stories = new StoriesJob(options, progress);
        Set<String> rebuilt =
            launch.decisions().stories() ? new HashSet<>(replay.rebuilt()) : Set.of();
        for (String run : replay.affected()) {
          if (rebuilt.contains(run)) {
            StoryRebuildRun old = replay.rebuildStories(run);
            replay.seal(old, stories.run(old));
          } else if (replay.runs().contains(run)) {
            Attempt attempt = replay.begin(run);
            job.run(attempt);
            replay.seal(attempt);
          }
        }
        return replay.commit();
      }
    }
  }
}
