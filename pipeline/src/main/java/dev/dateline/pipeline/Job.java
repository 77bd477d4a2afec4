package dev.dateline.pipeline;

import dev.dateline.article.Reason;
import dev.dateline.article.Stage;
import dev.dateline.codec.Provenance;
import dev.dateline.dataset.publish.Attempt;
import dev.dateline.dataset.publish.FrozenInput;
import dev.dateline.dataset.rows.SpillFolder;
import dev.dateline.dataset.rows.Staging;
import dev.dateline.pipeline.flink.FlinkAddress;
import dev.dateline.pipeline.flink.FlinkCounts;
import dev.dateline.source.SourceFile;
import dev.dateline.source.container.Slice;
import dev.dateline.source.read.SlicePlanner;
import dev.dateline.stage.Workspace;
import dev.dateline.stage.packet.Packet;
import dev.dateline.stage.packet.PacketList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.options.PipelineOptions;

/** One attempt's job: plans its work, runs its pipeline and watches it to the end. */
final class Job {

  /** Articles in a group in which duplicates are looked for; a few megabytes of references. */
  private static final long ARTICLES_PER_RANGE = 10_000;

  /** Containers hold many: a guess that is right enough for sizing. */
  private static final long BYTES_OF_AN_ARTICLE = 4_096;

  private static final int FEWEST_RANGES = 16;
  private static final int MOST_RANGES = 4_096;

  /**
   * What the articles are tagged in: so many pieces that a few cores end together; more cost the
   * Direct runner more than they bring.
   */
  private static final int PIECES = 64;

  /** With so many packets a task, the busiest task has about a quarter more than the mean. */
  private static final int PACKETS_OF_A_TASK = 32;

  /** A hundredth of a second of tagging. */
  private static final long LEAST_PIECE_BYTES = 1 << 14;

  /** Some seconds of tagging. */
  private static final long MOST_PIECE_BYTES = 16 << 20;

  private final DecisionSettings decisions;
  private final PipelineOptions options;
  private final Progress.Listener progress;
  private final boolean listedNow;

  /**
   * The jobs of a launch.
   *
   * @param listedNow whether this launch has listed the input itself; a list of an earlier launch
   *     may name files that were restored since
   */
  Job(
      DecisionSettings decisions,
      PipelineOptions options,
      Progress.Listener progress,
      boolean listedNow) {
    this.decisions = decisions;
    this.options = options;
    this.progress = progress;
    this.listedNow = listedNow;
  }

  /** Runs the job of an attempt; when it returns, the attempt has a result. */
  void run(Attempt attempt) throws IOException {
    JobWatch watch = watch(start(attempt), attempt);
    watch.untilDone();
    attempt.staging().recordStages(watch.stages());
  }

  /** Starts the job of an attempt. */
  PipelineResult start(Attempt attempt) throws IOException {
    if (RunnerDefaults.worksHere(options)) {
      attempt.staging().recordSameView();
    }
    options.setJobName("dateline-" + attempt.run());
    Pipeline pipeline = Pipeline.create(options);
    pipeline.apply("Dateline", DatelinePipeline.of(plan(attempt)));
    return Heartbeat.during(
        pipeline::run, FlinkCounts.of(options), attempt.frozen().bytes(), progress);
  }

  /** A watch over a job that was started. */
  JobWatch watch(PipelineResult running, Attempt attempt) {
    return JobWatch.on(running, attempt.frozen().bytes(), progress);
  }

  private JobPlan plan(Attempt attempt) throws IOException {
    Staging staging = attempt.staging();
    PacketList list = new PacketList(staging.store(), staging.scratchFolder() + "/packets.jsonl");
    List<Packet> packets = packets(attempt);
    FrozenInput frozen = attempt.frozen();
    long articles = Math.max(frozen.files(), frozen.bytes() / BYTES_OF_AN_ARTICLE);
    return new JobPlan(
        list,
        list.write(packets),
        decisions.reading(),
        decisions.editing(frozen.launchDay()),
        attempt.takenDown(),
        decisions.tagging(),
        staging,
        new Workspace(
            new SpillFolder(staging.store(), staging.scratchFolder()),
            new Provenance(attempt.run(), PipelineVersion.VALUE),
            Math.max(LEAST_PIECE_BYTES, Math.min(MOST_PIECE_BYTES, frozen.bytes() / PIECES)),
            FlinkAddress.of(options).isPresent()),
        attempt.ledger(),
        articles,
        areMany(packets),
        ranges(articles),
        decisions.stories() ? ranges(articles + attempt.ledger().earlierStories().articles()) : 0);
  }

  /** Whether the packets are so many that their hashes spread them about evenly over the tasks. */
  private boolean areMany(List<Packet> packets) {
    OptionalInt tasks = FlinkAddress.tasks(options);
    return tasks.isPresent() && packets.size() / tasks.getAsInt() >= PACKETS_OF_A_TASK;
  }

  /** Number of groups for so many articles. */
  static int ranges(long articles) {
    return (int) Math.max(FEWEST_RANGES, Math.min(MOST_RANGES, articles / ARTICLES_PER_RANGE));
  }

  /** The packets of an attempt; the first carries what is refused without being read. */
  private List<Packet> packets(Attempt attempt) throws IOException {
    Set<String> excluded = new HashSet<>(attempt.excluded());
    List<FrozenInput.Refused> refused = new ArrayList<>(attempt.frozen().refused());
    List<SourceFile> files = new ArrayList<>();
    for (SourceFile file : attempt.files().read(0, attempt.files().count())) {
      if (excluded.contains(file.uri())) {
        refused.add(
            new FrozenInput.Refused(
                file.uri(),
                Stage.READ,
                Reason.SOURCE_CHANGED,
                "the file changed while it was read: " + file.uri()));
      } else {
        files.add(listedNow ? file : file.withoutInode());
      }
    }
    List<Packet> packets = new ArrayList<>();
    packets.add(new Packet(List.of(), refused));
    for (List<Slice> slices : SlicePlanner.plan(files, decisions.reading())) {
      packets.add(new Packet(slices, List.of()));
    }
    return packets;
  }
}
