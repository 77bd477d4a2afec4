package dev.dateline.stage.story;

import dev.dateline.dataset.rows.EarlierStories;
import dev.dateline.dataset.rows.SpillFolder;
import dev.dateline.stage.block.Block;
import dev.dateline.text.dedup.HashFilter;
import dev.dateline.text.story.ArticleKey;
import java.io.IOException;
import java.util.stream.IntStream;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.Count;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/**
 * Finds the articles of earlier runs that may share a key with one of this run.
 *
 * <p>There may be far more of them than this run has. So the keys of this run go into a small
 * filter first, only the column of keys is read, and only what passes the filter is shuffled.
 */
final class EarlierKeys
    extends PTransform<PCollection<KV<Integer, Block>>, PCollection<KV<Integer, Block>>> {

  private static final TupleTag<KV<Integer, Block>> KEYS = new TupleTag<>() {};

  /**
   * One for each file. The Direct runner (2.70) never ends a step that waited for a side input and
   * then put out nothing at all.
   */
  private static final TupleTag<Integer> FILES_READ = new TupleTag<>() {};

  private final EarlierStories earlier;
  private final SpillFolder scratch;
  private final long articles;
  private final int ranges;

  EarlierKeys(EarlierStories earlier, SpillFolder scratch, long articles, int ranges) {
    this.earlier = earlier;
    this.scratch = scratch;
    this.articles = articles;
    this.ranges = ranges;
  }

  @Override
  public PCollection<KV<Integer, Block>> expand(PCollection<KV<Integer, Block>> keys) {
    PCollectionView<HashFilter> known =
        keys.apply("Keys", Combine.globally(new FilterKeys(scratch, articles)).asSingletonView());
    PCollectionTuple read =
        keys.getPipeline()
            .apply(
                "Files",
                Create.of(IntStream.range(0, earlier.files().size()).boxed().toList())
                    .withCoder(VarIntCoder.of()))
            .apply("Spread", Reshuffle.viaRandomKey())
            .apply(
                "ReadKeys",
                ParDo.of(new ReadKeys(earlier, scratch, ranges, known))
                    .withSideInputs(known)
                    .withOutputTags(KEYS, TupleTagList.of(FILES_READ)));
    // Spark's runner (2.70) can't read an output that is cached and that nobody takes.
    read.get(FILES_READ).apply("FilesRead", Count.globally());
    return read.get(KEYS);
  }

  static final class ReadKeys extends DoFn<Integer, KV<Integer, Block>> {

    private final EarlierStories earlier;
    private final SpillFolder scratch;
    private final int ranges;
    private final PCollectionView<HashFilter> known;

    ReadKeys(
        EarlierStories earlier,
        SpillFolder scratch,
        int ranges,
        PCollectionView<HashFilter> known) {
      this.earlier = earlier;
      this.scratch = scratch;
      this.ranges = ranges;
      this.known = known;
    }

    @ProcessElement
    public void process(ProcessContext context) throws IOException {
      int file = context.element();
      HashFilter filter = context.sideInput(known);
      context.output(FILES_READ, file);
      KeySpill byKey = new KeySpill(scratch, Integer.toString(file), ranges, context::output);
      earlier.readKeys(
          file,
          filter::mayContain,
          row ->
              byKey.add(
                  row.keys(),
                  Sketched.earlier(
                      new ArticleKey(row.run(), row.words(), row.id()), file, row.number())));
      byKey.finish();
    }
  }
}
