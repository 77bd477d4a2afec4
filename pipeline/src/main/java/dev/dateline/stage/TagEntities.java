package dev.dateline.stage;

import dev.dateline.article.Article;
import dev.dateline.codec.ArticleAvro;
import dev.dateline.codec.RowType;
import dev.dateline.dataset.manifest.Table;
import dev.dateline.dataset.rows.SpillAddress;
import dev.dateline.dataset.rows.SpillRanges;
import dev.dateline.dataset.rows.SpillReader;
import dev.dateline.source.container.DocumentFailedException;
import dev.dateline.stage.block.Block;
import dev.dateline.stage.block.BlockCoder;
import dev.dateline.stage.block.EachGroup;
import dev.dateline.stage.block.SortedSpill;
import dev.dateline.stage.block.SpillAddressFormat;
import dev.dateline.stage.block.StageClock;
import dev.dateline.stage.story.SketchSpill;
import dev.dateline.stage.story.TellStories;
import dev.dateline.text.entity.EntityTagger;
import dev.dateline.text.entity.TaggerSettings;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/**
 * Finds the names of every article; one in, one out. The decisions are {@link EntityTagger}'s.
 *
 * <p>Articles are brought together by the label of their spill file first, so that a file is read
 * once, from its beginning to its end, in pieces of work that are even and few. The key is the
 * label, not the file: a step that is tried again puts an article under the same key, whatever the
 * new file is called.
 */
public final class TagEntities
    extends PTransform<PCollection<KV<String, Block>>, PCollectionTuple> {

  /** The rows of the articles. */
  public static final TupleTag<Block> ROWS = new TupleTag<>() {};

  /** What is read ahead of a spill file. */
  private static final int READ_BYTES = 4 << 20;

  private static final Comparator<SpillAddress> ORDER =
      Comparator.comparing(SpillAddress::file).thenComparingLong(SpillAddress::offset);

  private final Workspace workspace;

  private final TaggerSettings settings;
  private final int ranges;

  private TagEntities(Workspace workspace, TaggerSettings settings, int ranges) {
    this.workspace = workspace;
    this.settings = settings;
    this.ranges = ranges;
  }

  /**
   * Tags the articles of a workspace, and writes them to its spill files again.
   *
   * @param settings what the names depend on
   * @param ranges number of groups in which stories are looked for; 0 to make no sketches
   */
  public static TagEntities in(Workspace workspace, TaggerSettings settings, int ranges) {
    return new TagEntities(workspace, settings, ranges);
  }

  @Override
  public PCollectionTuple expand(PCollection<KV<String, Block>> articles) {
    TagArticles tag = new TagArticles(workspace, settings, ranges);
    TupleTagList others = TupleTagList.of(TellStories.KEYS).and(TellStories.ARTICLES);
    return workspace.bundleEach()
        ? articles.apply(
            "TagArticles",
            ParDo.of(new EachGroup<>(tag, new BlockCoder(), ROWS)).withOutputTags(ROWS, others))
        : articles
            .apply("GroupBySpillFile", GroupByKey.create())
            .apply("TagArticles", ParDo.of(tag).withOutputTags(ROWS, others));
  }

  static final class TagArticles extends DoFn<KV<String, Iterable<Block>>, Block>
      implements EachGroup.Work<String, Block> {

    private final Counter tagged = Metrics.counter(TagEntities.class, "tagged");
    private final Counter micros = Metrics.counter(TagEntities.class, StageClock.MICROS);
    private final Workspace workspace;
    private final TaggerSettings settings;
    private final int ranges;
    private transient EntityTagger tagger;
    private transient SpillReader reader;

    TagArticles(Workspace workspace, TaggerSettings settings, int ranges) {
      this.workspace = workspace;
      this.settings = settings;
      this.ranges = ranges;
    }

    @Setup
    @Override
    public void setup() {
      tagger = settings.tagger();
      reader = workspace.scratch().read();
    }

    @Override
    public void work(String label, Iterable<Block> blocks, MultiOutputReceiver out)
        throws IOException {
      process(KV.of(label, blocks), out);
    }

    @ProcessElement
    public void process(@Element KV<String, Iterable<Block>> piece, MultiOutputReceiver out)
        throws IOException {
      StageClock clock = StageClock.start();
      List<SpillAddress> articles = articles(piece.getValue());
      SpillRanges spilled = reader.ranges(articles, READ_BYTES);
      SortedSpill rows = new SortedSpill(workspace.scratch(), "tagged", out.get(ROWS)::output);
      SketchSpill sketches =
          new SketchSpill(
              workspace.scratch(),
              ranges,
              out.get(TellStories.KEYS)::output,
              out.get(TellStories.ARTICLES)::output);
      for (SpillAddress article : articles) {
        Article untagged = ArticleAvro.from(spilled.read(article, RowType.ARTICLE));
        tag(untagged, rows);
        if (ranges > 0) {
          sketches.add(untagged.fingerprint().contentHash(), untagged.content().body());
        }
        tagged.inc();
      }
      rows.finish();
      sketches.finish();
      micros.inc(clock.micros());
    }

    private static List<SpillAddress> articles(Iterable<Block> blocks) {
      List<SpillAddress> articles = new ArrayList<>();
      blocks.forEach(block -> articles.addAll(SpillAddressFormat.INSTANCE.unpack(block)));
      articles.sort(ORDER);
      return articles;
    }

    private void tag(Article untagged, SortedSpill rows) throws IOException {
      Article article =
          DocumentFailedException.naming(untagged.source().origin(), () -> tagger.tag(untagged));
      Optional<LocalDate> date = article.dating().published();
      rows.add(
          date.isPresent() ? Table.ARTICLES : Table.UNDATED,
          date.map(LocalDate::toString).orElse(""),
          article.fingerprint().contentHash(),
          ArticleAvro.to(article, workspace.provenance()));
    }
  }
}
