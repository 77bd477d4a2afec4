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
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    Pairs pairs = new Pairs();
    for (Block block : group.getValue()) {
      PairsFormat.INSTANCE.unpack(block).forEach(pairs::addAll);
    }
    pairs.settle();
    Map<Long, List<Integer>> byRow = new HashMap<>();
    for (int i = 0; i < pairs.size(); i++) {
      byRow
          .computeIfAbsent(pairs.article(pairs.earlier(i)).row(), row -> new ArrayList<>(2))
          .add(i);
    }
    BestMatches matches = new BestMatches();
    try (SketchReader reader = new SketchReader(scratch)) {
      Waiting waiting = new Waiting(pairs, reader, matches);
      earlier.readSketches(
          group.getKey(), byRow.keySet(), row -> waiting.add(row, byRow.get(row.number())));
      waiting.compare();
    }
    matches.output(out::output);
    micros.inc(clock.micros());
  }

  /** Pairs that wait until there are so many that the sketches of this run are read together. */
  private static final class Waiting {

    private record Waits(Pair pair, SketchRow row) {}

    private final Pairs pairs;
    private final SketchReader reader;
    private final BestMatches matches;
    private final List<Waits> waiting = new ArrayList<>();

    Waiting(Pairs pairs, SketchReader reader, BestMatches matches) {
      this.pairs = pairs;
      this.reader = reader;
      this.matches = matches;
    }

    void add(SketchRow row, List<Integer> with) throws IOException {
      for (int pair : with) {
        waiting.add(new Waits(pairs.pair(pair), row));
        if (waiting.size() == SketchReader.MOST) {
          compare();
        }
      }
    }

    void compare() throws IOException {
      Map<String, Sketched> articles = new HashMap<>();
      waiting.forEach(
          waits -> articles.put(waits.pair().later().articleKey().id(), waits.pair().later()));
      Map<String, Sketch> sketches = reader.all(articles.values());
      for (Waits waits : waiting) {
        matches.compare(
            waits.pair(),
            sketches.get(waits.pair().later().articleKey().id()),
            waits.row().sketch(),
            Optional.of(waits.row().story()));
      }
      waiting.clear();
    }
  }
}
