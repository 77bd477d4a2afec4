package dev.dateline.stage.story;

import dev.dateline.dataset.rows.SpillFolder;
import dev.dateline.stage.block.Block;
import dev.dateline.stage.block.StageClock;
import dev.dateline.text.story.Sketch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;

/** Compares pairs of one run; all pairs of an article come together. */
final class CompareWithin extends DoFn<KV<Integer, Iterable<Block>>, Block> {

  /** Pairs whose sketches are in memory at once: two for each at most, of 2 KB each. */
  static final int PAIRS_AT_ONCE = 25_000;

  private final Counter micros = StoryClock.micros();
  private final SpillFolder scratch;

  CompareWithin(SpillFolder scratch) {
    this.scratch = scratch;
  }

  @ProcessElement
  public void process(@Element KV<Integer, Iterable<Block>> group, OutputReceiver<Block> out)
      throws IOException {
    StageClock clock = StageClock.start();
    List<Pair> pairs = pairs(group.getValue());
    BestMatches matches = new BestMatches();
    try (SketchReader reader = new SketchReader(scratch)) {
      for (int from = 0; from < pairs.size(); from += PAIRS_AT_ONCE) {
        compare(pairs.subList(from, Math.min(pairs.size(), from + PAIRS_AT_ONCE)), reader, matches);
      }
    }
    matches.output(out::output);
    micros.inc(clock.micros());
  }

  /** Each pair once, those of an article together. */
  private static List<Pair> pairs(Iterable<Block> blocks) {
    Set<Pair> pairs = new HashSet<>();
    Map<String, Sketched> articles = new HashMap<>();
    for (Block block : blocks) {
      for (List<Pair> unpacked : PairsFormat.INSTANCE.unpack(block)) {
        for (Pair pair : unpacked) {
          pairs.add(new Pair(first(pair.later(), articles), first(pair.earlier(), articles)));
        }
      }
    }
    List<Pair> ordered = new ArrayList<>(pairs);
    ordered.sort(Comparator.comparing(pair -> pair.later().telling().id()));
    return ordered;
  }

  /** One object for each article: a group has many pairs of it. */
  private static Sketched first(Sketched article, Map<String, Sketched> articles) {
    return articles.computeIfAbsent(article.telling().id(), of -> article);
  }

  private static void compare(List<Pair> pairs, SketchReader reader, BestMatches matches)
      throws IOException {
    Set<Sketched> articles = new HashSet<>();
    for (Pair pair : pairs) {
      articles.add(pair.later());
      articles.add(pair.earlier());
    }
    Map<String, Sketch> sketches = reader.all(articles);
    for (Pair pair : pairs) {
      matches.compare(
          pair,
          sketches.get(pair.later().telling().id()),
          sketches.get(pair.earlier().telling().id()),
          Optional.empty());
    }
  }
}
