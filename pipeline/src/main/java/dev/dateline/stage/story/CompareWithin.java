package dev.dateline.stage.story;

import dev.dateline.dataset.rows.SpillFolder;
import dev.dateline.stage.block.Block;
import dev.dateline.stage.block.StageClock;
import dev.dateline.text.story.Sketch;
import java.io.IOException;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;

/** Compares pairs of one run; all pairs of an article come together. */
final class CompareWithin extends DoFn<KV<Integer, Iterable<Block>>, Block> {

  private final Counter micros = StoryClock.micros();
  private final SpillFolder scratch;

  CompareWithin(SpillFolder scratch) {
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
    BestMatches matches = new BestMatches();
    try (SketchReader reader = new SketchReader(scratch)) {
      int from = 0;
      while (from < pairs.size()) {
        from = compare(pairs, from, reader, matches);
      }
    }
    matches.output(out::output);
    micros.inc(clock.micros());
  }

  /** Compares as many pairs as have their sketches in memory at once; returns where it ended. */
  private static int compare(Pairs pairs, int from, SketchReader reader, BestMatches matches)
      throws IOException {
    BitSet numbers = new BitSet();
    int to = from;
    for (int held = 0; to < pairs.size() && held < SketchReader.MOST - 1; to++) {
      held += numbers.get(pairs.later(to)) ? 0 : 1;
      numbers.set(pairs.later(to));
      held += numbers.get(pairs.earlier(to)) ? 0 : 1;
      numbers.set(pairs.earlier(to));
    }
    Map<String, Sketch> sketches = reader.all(numbers.stream().mapToObj(pairs::article).toList());
    for (int i = from; i < to; i++) {
      Pair pair = pairs.pair(i);
      matches.compare(
          pair,
          sketches.get(pair.later().articleKey().id()),
          sketches.get(pair.earlier().articleKey().id()),
          Optional.empty());
    }
    return to;
  }
}
