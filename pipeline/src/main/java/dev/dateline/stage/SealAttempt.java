package dev.dateline.stage;

import dev.dateline.dataset.manifest.JobResult;
import dev.dateline.dataset.manifest.WrittenFile;
import dev.dateline.dataset.rows.Staging;
import dev.dateline.stage.block.Block;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.PDone;

/**
 * Writes the result of the job, as the last step: its files, its books, and the input files that
 * changed while it ran.
 */
public final class SealAttempt extends PTransform<PCollection<WrittenFile>, PDone> {

  private final Staging staging;
  private final PCollection<KV<String, Long>> counts;
  private final PCollection<String> changedSources;
  private final PCollection<Block> removedLines;

  private SealAttempt(
      Staging staging,
      PCollection<KV<String, Long>> counts,
      PCollection<String> changedSources,
      PCollection<Block> removedLines) {
    this.staging = staging;
    this.counts = counts;
    this.changedSources = changedSources;
    this.removedLines = removedLines;
  }

  /**
   * Seals an attempt.
   *
   * @param counts every count for the books, in parts
   * @param changedSources URIs of files that changed after some of their content was counted
   * @param removedLines what {@link EditTexts} gathered of the lines it removed
   */
  public static SealAttempt of(
      Staging staging,
      PCollection<KV<String, Long>> counts,
      PCollection<String> changedSources,
      PCollection<Block> removedLines) {
    return new SealAttempt(staging, counts, changedSources, removedLines);
  }

  @Override
  public PDone expand(PCollection<WrittenFile> written) {
    PCollectionView<List<WrittenFile>> files = written.apply("Files", View.asList());
    PCollectionView<Map<String, Long>> sums = SumCounts.of("Sum", counts);
    PCollectionView<List<String>> changed = changedSources.apply("Changed", View.asList());
    PCollectionView<List<Block>> removed = removedLines.apply("Removed", View.asList());
    written
        .getPipeline()
        .apply("Once", Create.of(staging).withCoder(SerializableCoder.of(Staging.class)))
        .apply(
            "WriteResult",
            ParDo.of(new WriteResult(files, sums, changed, removed))
                .withSideInputs(files, sums, changed, removed));
    return PDone.in(written.getPipeline());
  }

  static final class WriteResult extends DoFn<Staging, Void> {

    private final PCollectionView<List<WrittenFile>> files;
    private final PCollectionView<Map<String, Long>> sums;
    private final PCollectionView<List<String>> changed;
    private final PCollectionView<List<Block>> removed;

    WriteResult(
        PCollectionView<List<WrittenFile>> files,
        PCollectionView<Map<String, Long>> sums,
        PCollectionView<List<String>> changed,
        PCollectionView<List<Block>> removed) {
      this.files = files;
      this.sums = sums;
      this.changed = changed;
      this.removed = removed;
    }

    @ProcessElement
    public void process(ProcessContext context) throws IOException {
      Map<String, Long> counts = context.sideInput(sums);
      context
          .element()
          .finish(
              new JobResult(
                  context.sideInput(files),
                  CountNames.books(counts),
                  context.sideInput(changed),
                  counts.getOrDefault(CountNames.SOURCE_BYTES, 0L),
                  CountNames.passedOver(counts),
                  RemovedTally.sample(context.sideInput(removed))));
    }
  }
}
