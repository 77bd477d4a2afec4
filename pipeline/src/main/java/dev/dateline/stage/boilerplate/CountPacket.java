package dev.dateline.stage.boilerplate;

import dev.dateline.article.SourceText;
import dev.dateline.source.container.ReadSettings;
import dev.dateline.source.container.Slice;
import dev.dateline.source.read.SourceReader;
import dev.dateline.stage.packet.PacketList;
import dev.dateline.stage.packet.PacketRange;
import dev.dateline.text.clean.BoilerplateCounter;
import dev.dateline.text.clean.LineCount;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.join.CoGbkResult;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.TupleTag;

/** Counts the lines of a packet's documents, without those that repeat another. */
final class CountPacket extends DoFn<KV<Long, CoGbkResult>, KV<Integer, byte[]>> {

  /** The packet. */
  static final TupleTag<PacketRange> PACKET = new TupleTag<>() {};

  /** The places of documents that tell a story again. */
  static final TupleTag<Integer> REPEATS = new TupleTag<>() {};

  /** Packed counts of lines, by ranges of lines. */
  static final TupleTag<KV<Integer, byte[]>> LINES = new TupleTag<>() {};

  /** Numbers of documents of sources, by ranges of sources. */
  static final TupleTag<KV<Integer, KV<String, Long>>> DOCUMENTS = new TupleTag<>() {};

  private final PacketList packets;
  private final ReadSettings reading;
  private final int ranges;
  private transient SourceReader reader;

  CountPacket(PacketList packets, ReadSettings reading, int ranges) {
    this.packets = packets;
    this.reading = reading;
    this.ranges = ranges;
  }

  @Setup
  public void setup() {
    reader = SourceReader.with(reading);
  }

  @ProcessElement
  public void process(@Element KV<Long, CoGbkResult> packet, MultiOutputReceiver out)
      throws IOException {
    BitSet repeats = new BitSet();
    packet.getValue().getAll(REPEATS).forEach(repeats::set);
    BoilerplateCounter counter = new BoilerplateCounter();
    NumberedDocuments documents =
        new NumberedDocuments((text, place) -> count(text, repeats.get(place), counter, out));
    for (Slice slice : packets.read(packet.getValue().getOnly(PACKET)).slices()) {
      packets.reading(() -> reader.read(slice, documents));
    }
    put(counter.take(), out);
  }

  private void count(
      SourceText text, boolean isRepeat, BoilerplateCounter counter, MultiOutputReceiver out) {
    if (isRepeat) {
      counter.addRepeat(text);
    } else {
      counter.add(text);
    }
    if (counter.isFull()) {
      put(counter.take(), out);
    }
  }

  private void put(BoilerplateCounter.Counts counts, MultiOutputReceiver out) {
    Map<Integer, List<LineCount>> byRange = new TreeMap<>();
    for (LineCount count : counts.lines()) {
      byRange
          .computeIfAbsent(TextRange.of(count.line(), ranges), key -> new ArrayList<>())
          .add(count);
    }
    try {
      for (Map.Entry<Integer, List<LineCount>> entry : byRange.entrySet()) {
        out.get(LINES).output(KV.of(entry.getKey(), LineBlock.pack(entry.getValue())));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    counts
        .documents()
        .forEach(
            (source, documents) ->
                out.get(DOCUMENTS)
                    .output(KV.of(TextRange.of(source, ranges), KV.of(source, documents))));
  }
}
