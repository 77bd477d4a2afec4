package dev.dateline.pipeline;

import dev.dateline.dataset.Dataset;
import dev.dateline.dataset.Publisher;
import dev.dateline.dataset.change.StoryRebuild;
import dev.dateline.dataset.change.StoryRebuildRun;
import dev.dateline.dataset.store.Stores;
import dev.dateline.report.RunFiles;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.beam.sdk.options.PipelineOptions;

/** Decides the stories of published runs again: one job for each run, and one change at the end. */
public final class StoryRebuilder {

  private final String output;
  private final Optional<String> from;
  private final PipelineOptions options;
  private final Progress.Listener progress;
  private final Consumer<String> notices;

  /**
   * A reteller.
   *
   * @param output folder of the dataset
   * @param from id of the first run; empty for the first that has no table of stories
   * @param beamArguments the part of the command line that is Beam's
   * @param progress receives the progress of the job of a run now and then
   * @param notices receives messages for the user
   * @throws UsageException when Beam can't make sense of its part of the command line
   */
  public StoryRebuilder(
      String output,
      Optional<String> from,
      List<String> beamArguments,
      Progress.Listener progress,
      Consumer<String> notices) {
    this.output = output;
    this.from = from;
    this.options = BeamArguments.parse(beamArguments);
    this.progress = progress;
    this.notices = notices;
  }

  /**
   * Decides the stories, and returns the ids of the runs whose tables are new.
   *
   * @throws dev.dateline.dataset.store.DatasetLockedException when another run is writing
   * @throws dev.dateline.dataset.manifest.RunRefusedException when it can't be done as asked
   */
  public List<String> run() throws IOException {
    Dataset dataset = Dataset.at(Stores.at(output)).attaching(new RunFiles());
    try (Publisher publisher = dataset.lock("stories")) {
      publisher.recovered().forEach(notices);
      try (StoryRebuild rebuild = publisher.rebuildStories(from, PipelineVersion.VALUE)) {
        StoriesJob job = new StoriesJob(options, progress);
        for (String run : rebuild.runs()) {
          StoryRebuildRun old = rebuild.begin(run);
          rebuild.seal(old, job.run(old));
        }
        rebuild.commit();
        return rebuild.runs();
      }
    }
  }
}
