package dev.dateline.pipeline;

import dev.dateline.dataset.change.StoryRebuildRun;
import dev.dateline.dataset.manifest.JobResult;
import dev.dateline.dataset.manifest.Table;
import dev.dateline.dataset.manifest.WrittenFile;
import dev.dateline.dataset.rows.SpillFolder;
import dev.dateline.dataset.rows.Staging;
import dev.dateline.dataset.store.JsonFiles;
import dev.dateline.pipeline.flink.FlinkCounts;
import dev.dateline.stage.CountRows;
import dev.dateline.stage.SealAttempt;
import dev.dateline.stage.Workspace;
import dev.dateline.stage.WriteRows;
import dev.dateline.stage.block.Block;
import dev.dateline.stage.block.BlockCoder;
import dev.dateline.stage.story.SketchRows;
import dev.dateline.stage.story.TellStories;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;

/** Decides the stories of a published run again, from its rows. */
final class StoriesJob {

  private final PipelineOptions options;
  private final Progress.Listener progress;

  /**
   * Jobs with options.
   *
   * @param progress receives the progress of a job now and then
   */
  StoriesJob(PipelineOptions options, Progress.Listener progress) {
    this.options = options;
    this.progress = progress;
  }

  /** Writes the table of a run; its files. */
  List<WrittenFile> run(StoryRebuildRun run) throws IOException {
    Staging staging = run.staging();
    if (run.articles() == 0) {
      return List.of(staging.write(Table.STORIES, Optional.empty(), 0, List.of()));
    }
    options.setJobName("dateline-stories-" + run.run());
    Pipeline pipeline = Pipeline.create(options);
    build(pipeline, run);
    PipelineResult running =
        Heartbeat.during(pipeline::run, FlinkCounts.of(options), bytes(run), progress);
    JobWatch.on(running, bytes(run), progress).untilDone();
    JobResult result = JsonFiles.read(staging.store(), staging.resultPath(), JobResult.class);
    return result.files();
  }

  private static void build(Pipeline pipeline, StoryRebuildRun run) {
    Staging staging = run.staging();
    SpillFolder scratch = new SpillFolder(staging.store(), staging.scratchFolder());
    Workspace workspace = new Workspace(scratch, run.provenance(), 0);
    int ranges = Job.ranges(run.articles() + run.earlier().articles());
    PCollection<Block> rows =
        pipeline
            .apply(
                "Sketch",
                SketchRows.of(staging.store(), staging.format(), files(run), scratch, ranges))
            .apply(
                "Tell",
                TellStories.after(
                    run.earlier(), scratch, run.provenance(), run.articles(), ranges));
    PCollection<KV<String, Long>> counts = rows.apply("Count", CountRows.byDate());
    rows.apply("Write", WriteRows.to(staging, counts, workspace).only(Table.STORIES))
        .apply(
            "Seal",
            SealAttempt.of(
                staging,
                PCollectionList.of(counts).apply("Tally", Flatten.pCollections()),
                pipeline.apply("NothingChanged", Create.empty(StringUtf8Coder.of())),
                pipeline.apply("NothingRemoved", Create.empty(new BlockCoder()))));
  }

  private static List<SketchRows.File> files(StoryRebuildRun run) {
    return run.files().stream()
        .filter(file -> file.rows() > 0)
        .map(file -> new SketchRows.File(file.table(), run.source().path(file)))
        .toList();
  }

  private static long bytes(StoryRebuildRun run) {
    return run.files().stream().mapToLong(WrittenFile::bytes).sum();
  }
}
