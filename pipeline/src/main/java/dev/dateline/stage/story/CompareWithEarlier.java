package dev.dateline.stage.story;

import dev.dateline.dataset.rows.EarlierStories;
import dev.dateline.dataset.rows.EarlierStories.SketchRow;
import dev.dateline.dataset.rows.SpillFolder;
import dev.dateline.stage.block.Block;
import dev.dateline.stage.block.StageClock;
import dev.dateline.text.story.Sketch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;

/**
 * Compares articles of this run with those of earlier ones; all pairs with one file come together,
 * and it is read once.
 */
final class CompareWithEarlier extends DoFn<KV<Integer, Iterable<Block>>, Block> {

  private final Counter micros = StoryClock.micros();

  private final EarlierStories earlier;
  private final SpillFolder scratch;

  CompareWithEarlier(EarlierStories earlier, SpillFolder scratch) {
    this.earlier = earlier;
    this.scratch = scratch;
  }

  @ProcessElement
  public void process(@Element KV<Integer, Iterable<Block>> group, OutputReceiver<Block> out)
      throws IOException {
    StageClock clock = StageClock.start();
    Map<Long, Set<Pair>> pairs = pairs(group.getValue());
    BestMatches matches = new BestMatches();
    try (SketchReader reader = new SketchReader(scratch)) {
      Waiting waiting = new Waiting(reader, matches);
      earlier.readSketches(
          group.getKey(), pairs.keySet(), row -> waiting.add(row, pairs.get(row.number())));
      waiting.compare();
    }
    matches.output(out::output);
    micros.inc(clock.micros());
  }

  /** Each pair once, by the row of the earlier article. */
  private static Map<Long, Set<Pair>> pairs(Iterable<Block> blocks) {
    Map<Long, Set<Pair>> byRow = new HashMap<>();
    Map<String, Sketched> articles = new HashMap<>();
    for (Block block : blocks) {
      for (List<Pair> unpacked : PairsFormat.INSTANCE.unpack(block)) {
        for (Pair pair : unpacked) {
          Sketched later =
              articles.computeIfAbsent(pair.later().telling().id(), of -> pair.later());
          byRow
              .computeIfAbsent(pair.earlier().row(), row -> new HashSet<>(2))
              .add(new Pair(later, pair.earlier()));
        }
      }
    }
    return byRow;
  }

  /** Pairs that wait until there are so many that the sketches of this run are read together. */
  private static final class Waiting {

    private record Waits(Pair pair, SketchRow row) {}

    private final SketchReader reader;
    private final BestMatches matches;
    private final List<Waits> pairs = new ArrayList<>();

    Waiting(SketchReader reader, BestMatches matches) {
      this.reader = reader;
      this.matches = matches;
    }

    void add(SketchRow row, Set<Pair> with) throws IOException {
      with.forEach(pair -> pairs.add(new Waits(pair, row)));
      if (pairs.size() >= CompareWithin.PAIRS_AT_ONCE) {
        compare();
      }
    }

    void compare() throws IOException {
      Set<Sketched> articles = new HashSet<>();
      pairs.forEach(waits -> articles.add(waits.pair().later()));
      Map<String, Sketch> sketches = reader.all(articles);
      for (Waits waits : pairs) {
        matches.compare(
            waits.pair(),
            sketches.get(waits.pair().later().telling().id()),
            waits.row().sketch(),
            Optional.of(waits.row().story()));
      }
      pairs.clear();
    }
  }
}
