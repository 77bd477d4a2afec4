package dev.dateline.stage.boilerplate;

import dev.dateline.article.Outcome;
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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.join.CoGroupByKey;
import org.apache.beam.sdk.transforms.join.KeyedPCollectionTuple;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/**
 * Finds the lines that documents of one source share: packets in, rows of the list out, in no
 * order.
 *
 * <p>Grouped by ranges of lines and of sources, not by each: the Direct runner pays for every key.
 * Documents that are refused are passed over. A container that changes while it is read fails the
 * job.
 */
public final class CountBoilerplate
    extends PTransform<PCollection<PacketRange>, PCollection<String>> {

  private static final TupleTag<KV<Integer, byte[]>> LINES = new TupleTag<>() {};
  private static final TupleTag<KV<Integer, KV<String, Long>>> DOCUMENTS = new TupleTag<>() {};

  private final PacketList packets;
  private final ReadSettings reading;
  private final int ranges;

  private CountBoilerplate(PacketList packets, ReadSettings reading, int ranges) {
    this.packets = packets;
    this.reading = reading;
    this.ranges = ranges;
  }

  /**
   * Counts the lines of a list's packets.
   *
   * @param ranges number of groups in which lines are summed
   */
  public static CountBoilerplate of(PacketList packets, ReadSettings reading, int ranges) {
    return new CountBoilerplate(packets, reading, ranges);
  }

  @Override
  public PCollection<String> expand(PCollection<PacketRange> packets) {
    PCollectionTuple counted =
        packets.apply(
            "CountPacket",
            ParDo.of(new CountPacket(this)).withOutputTags(LINES, TupleTagList.of(DOCUMENTS)));
    PCollection<KV<Integer, LineCount>> repeated =
        counted
            .get(LINES)
            .apply("ByLine", GroupByKey.create())
            .apply("SumLines", ParDo.of(new SumLines(ranges)));
    return KeyedPCollectionTuple.of(ChooseOften.DOCUMENTS, counted.get(DOCUMENTS))
        .and(ChooseOften.LINES, repeated)
        .apply("JoinBySource", CoGroupByKey.create())
        .apply("ChooseOften", ParDo.of(new ChooseOften()));
  }

  static final class CountPacket extends DoFn<PacketRange, KV<Integer, byte[]>> {

    private final CountBoilerplate settings;
    private transient SourceReader reader;

    CountPacket(CountBoilerplate settings) {
      this.settings = settings;
    }

    @Setup
    public void setup() {
      reader = SourceReader.with(settings.reading);
    }

    @ProcessElement
    public void process(@Element PacketRange range, MultiOutputReceiver out) throws IOException {
      BoilerplateCounter counter = new BoilerplateCounter();
      for (Slice slice : settings.packets.read(range).slices()) {
        reader.read(slice, read -> count(read, counter, out));
      }
      put(counter.take(), out);
    }

    private void count(
        Outcome<SourceText> read, BoilerplateCounter counter, MultiOutputReceiver out) {
      if (read instanceof Outcome.Kept<SourceText> kept) {
        counter.add(kept.value());
        if (counter.isFull()) {
          put(counter.take(), out);
        }
      }
    }

    private void put(BoilerplateCounter.Counts counts, MultiOutputReceiver out) {
      Map<Integer, List<LineCount>> byRange = new TreeMap<>();
      for (LineCount count : counts.lines()) {
        byRange
            .computeIfAbsent(TextRange.of(count.line(), settings.ranges), key -> new ArrayList<>())
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
                      .output(
                          KV.of(TextRange.of(source, settings.ranges), KV.of(source, documents))));
    }
  }
}
