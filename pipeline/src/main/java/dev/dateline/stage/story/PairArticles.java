package dev.dateline.stage.story;

import dev.dateline.dataset.rows.SpillAddress;
import dev.dateline.stage.block.Block;
import dev.dateline.stage.block.HashRange;
import dev.dateline.stage.block.StageClock;
import dev.dateline.stage.story.KeyedSketches.Keyed;
import dev.dateline.text.story.Neighbours;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.TupleTag;

/** Pairs the articles that share a key; the choice is {@link Neighbours}'. */
final class PairArticles extends DoFn<KV<Integer, Iterable<Block>>, KV<Integer, Block>> {

  /** Pairs within the run, by the range of the later article's id. */
  static final TupleTag<KV<Integer, Block>> WITHIN = new TupleTag<>() {};

  /** Pairs with articles of earlier runs, by the number of their file. */
  static final TupleTag<KV<Integer, Block>> WITH_EARLIER = new TupleTag<>() {};

  /** Pairs that are remembered, so as not to pass on again those that share many keys. */
  private static final int MOST_SEEN = 1 << 18;

  private final Counter micros = StoryClock.micros();
  private final int pieces;

  /**
   * Pairs articles.
   *
   * @param pieces number of ranges of ids
   */
  PairArticles(int pieces) {
    this.pieces = pieces;
  }

  @ProcessElement
  public void process(@Element KV<Integer, Iterable<Block>> group, MultiOutputReceiver out) {
    StageClock clock = StageClock.start();
    PairBatches within =
        new PairBatches(
            pair -> HashRange.of(pair.later().telling().id(), pieces), out.get(WITHIN)::output);
    PairBatches withEarlier =
        new PairBatches(pair -> pair.earlier().file(), out.get(WITH_EARLIER)::output);
    Set<Pair> seen = new HashSet<>();
    for (List<Sketched> bucket : buckets(group.getValue())) {
      Neighbours.pair(
          bucket,
          Sketched::telling,
          Sketched::isOfThisRun,
          (later, earlier) -> {
            Pair pair = new Pair(later, earlier);
            if (seen.size() == MOST_SEEN) {
              seen.clear();
            }
            if (seen.add(pair)) {
              (earlier.isOfThisRun() ? within : withEarlier).add(pair);
            }
          });
    }
    within.flush();
    withEarlier.flush();
    micros.inc(clock.micros());
  }

  /** Nothing depends on the order of buckets. */
  private static Iterable<List<Sketched>> buckets(Iterable<Block> blocks) {
    Map<Long, List<Sketched>> buckets = new HashMap<>();
    for (Block block : blocks) {
      for (KeyedSketches of : KeyedSketchesFormat.INSTANCE.unpack(block)) {
        for (Keyed article : of.articles()) {
          buckets
              .computeIfAbsent(article.key(), key -> new ArrayList<>(1))
              .add(
                  new Sketched(
                      article.telling(),
                      new SpillAddress(of.file(), article.offset(), article.length())));
        }
      }
    }
    return buckets.values();
  }
}
