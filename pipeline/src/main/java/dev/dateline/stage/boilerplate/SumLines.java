package dev.dateline.stage.boilerplate;

import dev.dateline.text.clean.LineCount;
import dev.dateline.text.clean.RepeatedLines;
import java.io.IOException;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;

/**
 * Sums the counts of a range of lines; lines that are rare or occur in several sources are dropped.
 */
final class SumLines extends DoFn<KV<Integer, Iterable<byte[]>>, KV<Integer, LineCount>> {

  private final int ranges;

  SumLines(int ranges) {
    this.ranges = ranges;
  }

  @ProcessElement
  public void process(
      @Element KV<Integer, Iterable<byte[]>> group, OutputReceiver<KV<Integer, LineCount>> out)
      throws IOException {
    RepeatedLines lines = new RepeatedLines();
    for (byte[] block : group.getValue()) {
      LineBlock.unpack(block, lines::add);
    }
    lines.forEach(count -> out.output(KV.of(TextRange.of(count.source(), ranges), count)));
  }
}
