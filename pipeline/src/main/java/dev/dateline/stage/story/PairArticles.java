package dev.dateline.stage.story;

import dev.dateline.dataset.rows.SpillFolder;
import dev.dateline.stage.block.Block;
import dev.dateline.stage.block.HashRange;
import dev.dateline.stage.block.StageClock;
import dev.dateline.text.story.ArticleKey;
import dev.dateline.text.story.Neighbours;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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

  /** Pairs in memory, of which each is passed on once. */
  private static final int MOST_AT_ONCE = 1 << 20;

  private final Counter micros = StoryClock.micros();
  private final SpillFolder scratch;
  private final int pieces;

  /**
   * Pairs articles.
   *
   * @param scratch where the keys are
   * @param pieces number of ranges of ids
   */
  PairArticles(SpillFolder scratch, int pieces) {
    this.scratch = scratch;
    this.pieces = pieces;
  }

  @ProcessElement
  public void process(@Element KV<Integer, Iterable<Block>> group, MultiOutputReceiver out)
      throws IOException {
    StageClock clock = StageClock.start();
    PairBatches within =
        new PairBatches(
            pair -> HashRange.of(pair.later().articleKey().id(), pieces), out.get(WITHIN)::output);
    PairBatches withEarlier =
        new PairBatches(pair -> pair.earlier().file(), out.get(WITH_EARLIER)::output);
    Pairs pairs = new Pairs();
    List<KeyedSketches> articles = SpilledKeys.read(scratch, group.getValue());
    for (List<Numbered> bucket : buckets(articles, pairs)) {
      Neighbours.pair(
          bucket,
          Numbered::articleKey,
          Numbered::isOfThisRun,
          (later, earlier) -> pairs.add(later.number(), earlier.number()));
      if (pairs.size() >= MOST_AT_ONCE) {
        handOver(pairs, within, withEarlier);
      }
    }
    handOver(pairs, within, withEarlier);
    within.flush();
    withEarlier.flush();
    micros.inc(clock.micros());
  }

  /** Hands over each pair once: those that share many keys are there many times. */
  private static void handOver(Pairs pairs, PairBatches within, PairBatches withEarlier) {
    pairs.settle();
    for (int i = 0; i < pairs.size(); i++) {
      Pair pair = pairs.pair(i);
      (pair.earlier().isOfThisRun() ? within : withEarlier).add(pair);
    }
    pairs.clear();
  }

  /** The articles of each key that several have; nothing depends on the order of buckets. */
  private static Iterable<List<Numbered>> buckets(List<KeyedSketches> group, Pairs articles) {
    long[] repeated = repeatedKeys(group);
    Map<Long, List<Numbered>> buckets = new HashMap<>();
    for (KeyedSketches of : group) {
      for (int i = 0; i < of.size(); i++) {
        if (Arrays.binarySearch(repeated, of.key(i)) >= 0) {
          int number = articles.number(of.article(i));
          buckets
              .computeIfAbsent(of.key(i), key -> new ArrayList<>(2))
              .add(new Numbered(number, articles.article(number)));
        }
      }
    }
    return buckets.values();
  }

  private static long[] repeatedKeys(List<KeyedSketches> group) {
    long[] keys = new long[group.stream().mapToInt(KeyedSketches::size).sum()];
    int size = 0;
    for (KeyedSketches of : group) {
      of.copyKeys(keys, size);
      size += of.size();
    }
    Arrays.sort(keys);
    return IntStream.range(1, keys.length)
        .filter(i -> keys[i] == keys[i - 1] && (i == 1 || keys[i] != keys[i - 2]))
        .mapToLong(i -> keys[i])
        .toArray();
  }

  private record Numbered(int number, Sketched article) {

    ArticleKey articleKey() {
      return article.articleKey();
    }

    boolean isOfThisRun() {
      return article.isOfThisRun();
    }
  }
}
