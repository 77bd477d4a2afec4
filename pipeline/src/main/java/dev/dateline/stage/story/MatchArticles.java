package dev.dateline.stage.story;

import dev.dateline.dataset.rows.EarlierStories;
import dev.dateline.dataset.rows.SpillFolder;
import dev.dateline.stage.block.Block;
import java.util.Optional;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTagList;
import org.apache.beam.sdk.values.TypeDescriptors;

/**
 * Pairs the articles that share a key, compares them, and decides the story of each that has a
 * parent: keys in, decided articles by ranges of their ids out.
 */
final class MatchArticles
    extends PTransform<PCollection<KV<Integer, Block>>, PCollection<KV<Integer, Block>>> {

  /** Articles whose sketches are in memory together with those that they are compared with. */
  private static final long ARTICLES_PER_PIECE = 4_000;

  private static final int FEWEST_PIECES = 16;
  private static final int MOST_PIECES = 4_096;

  private final Optional<EarlierStories> earlier;
  private final SpillFolder scratch;
  private final long articles;
  private final int ranges;

  /**
   * Matches articles.
   *
   * @param earlier the stories of earlier runs, if there are any
   * @param scratch where the sketches are
   * @param articles about how many articles the run has
   * @param ranges number of groups of ids
   */
  MatchArticles(Optional<EarlierStories> earlier, SpillFolder scratch, long articles, int ranges) {
    this.earlier = earlier;
    this.scratch = scratch;
    this.articles = articles;
    this.ranges = ranges;
  }

  @Override
  public PCollection<KV<Integer, Block>> expand(PCollection<KV<Integer, Block>> keys) {
    PCollectionTuple pairs =
        keys.apply("GroupByKeys", GroupByKey.create())
            .apply(
                "PairArticles",
                ParDo.of(new PairArticles(scratch, pieces()))
                    .withOutputTags(
                        PairArticles.WITHIN, TupleTagList.of(PairArticles.WITH_EARLIER)));
    PCollection<Block> within =
        pairs
            .get(PairArticles.WITHIN)
            .apply("GroupByArticle", GroupByKey.create())
            .apply("CompareWithin", ParDo.of(new CompareWithin(scratch)));
    return withEarlier(within, pairs.get(PairArticles.WITH_EARLIER))
        .apply("OneGroup", WithKeys.<Integer, Block>of(0).withKeyType(TypeDescriptors.integers()))
        .apply("Gather", GroupByKey.create())
        .apply("DecideStories", ParDo.of(new DecideStories(scratch, ranges)));
  }

  private PCollection<Block> withEarlier(
      PCollection<Block> within, PCollection<KV<Integer, Block>> pairs) {
    if (earlier.isEmpty()) {
      return within;
    }
    PCollection<Block> withEarlier =
        pairs
            .apply("GroupByFile", GroupByKey.create())
            .apply("CompareWithEarlier", ParDo.of(new CompareWithEarlier(earlier.get(), scratch)));
    return PCollectionList.of(within).and(withEarlier).apply("Matches", Flatten.pCollections());
  }

  private int pieces() {
    return (int) Math.max(FEWEST_PIECES, Math.min(MOST_PIECES, articles / ARTICLES_PER_PIECE));
  }
}
