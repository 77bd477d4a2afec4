package dev.dateline.stage.story;

import dev.dateline.codec.Provenance;
import dev.dateline.dataset.rows.EarlierStories;
import dev.dateline.dataset.rows.SpillFolder;
import dev.dateline.stage.block.Block;
import java.util.Optional;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.join.CoGroupByKey;
import org.apache.beam.sdk.transforms.join.KeyedPCollectionTuple;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;

/**
 * Finds the story of every article: articles that share a key are paired, pairs are compared by
 * their sketches, and each article joins the story of its best match.
 *
 * <p>What {@link SketchSpill} hands over is the input, a row for each article the output. Only
 * references are shuffled; sketches stay in spill files, and in the files of earlier runs.
 */
public final class TellStories extends PTransform<PCollectionTuple, PCollection<Block>> {

  /** The articles by groups of their keys. */
  public static final TupleTag<KV<Integer, Block>> KEYS = new TupleTag<>() {};

  /** The articles by ranges of their ids. */
  public static final TupleTag<KV<Integer, Block>> ARTICLES = new TupleTag<>() {};

  private final EarlierStories earlier;
  private final SpillFolder scratch;
  private final Provenance provenance;
  private final long articles;
  private final int ranges;

  private TellStories(
      EarlierStories earlier,
      SpillFolder scratch,
      Provenance provenance,
      long articles,
      int ranges) {
    this.earlier = earlier;
    this.scratch = scratch;
    this.provenance = provenance;
    this.articles = articles;
    this.ranges = ranges;
  }

  /**
   * Decides the stories of a run.
   *
   * @param earlier the stories of earlier runs
   * @param scratch where the sketches are, and the rows go
   * @param provenance what makes the rows
   * @param articles about how many articles the run has
   * @param ranges number of groups of keys and ids, as given to {@link SketchSpill}
   */
  public static TellStories after(
      EarlierStories earlier,
      SpillFolder scratch,
      Provenance provenance,
      long articles,
      int ranges) {
    return new TellStories(earlier, scratch, provenance, articles, ranges);
  }

  @Override
  public PCollection<Block> expand(PCollectionTuple sketches) {
    Optional<EarlierStories> published =
        earlier.files().isEmpty() ? Optional.empty() : Optional.of(earlier);
    PCollection<KV<Integer, Block>> settled =
        withEarlier(sketches.get(KEYS))
            .apply("Match", new MatchArticles(published, scratch, articles, ranges));
    return KeyedPCollectionTuple.of(WriteStories.ARTICLES, sketches.get(ARTICLES))
        .and(WriteStories.SETTLED, settled)
        .apply("JoinByArticle", CoGroupByKey.create())
        .apply("WriteStories", ParDo.of(new WriteStories(scratch, provenance)));
  }

  private PCollection<KV<Integer, Block>> withEarlier(PCollection<KV<Integer, Block>> keys) {
    if (earlier.files().isEmpty()) {
      return keys;
    }
    return PCollectionList.of(keys)
        .and(keys.apply("EarlierKeys", new EarlierKeys(earlier, scratch, articles, ranges)))
        .apply("AllKeys", Flatten.pCollections());
  }
}
