package dev.dateline.stage.boilerplate;

import dev.dateline.dataset.rows.SpillFolder;
import dev.dateline.source.container.ReadSettings;
import dev.dateline.stage.packet.PacketList;
import dev.dateline.stage.packet.PacketRange;
import dev.dateline.text.clean.LineCount;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.transforms.join.CoGroupByKey;
import org.apache.beam.sdk.transforms.join.KeyedPCollectionTuple;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTagList;
import org.apache.beam.sdk.values.TypeDescriptors;

/**
 * Finds the lines that documents of one source share: packets in, rows of the list out, in no
 * order. A story that a source tells several times counts once, by its first document.
 *
 * <p>Grouped by ranges of lines and of sources, not by each: the Direct runner pays for every key.
 * Documents that are refused are passed over. A container that changes while it is read fails the
 * job.
 */
public final class CountBoilerplate
    extends PTransform<PCollection<PacketRange>, PCollection<String>> {

  private final PacketList packets;
  private final ReadSettings reading;
  private final SpillFolder scratch;
  private final long documents;
  private final int ranges;

  private CountBoilerplate(
      PacketList packets, ReadSettings reading, SpillFolder scratch, long documents, int ranges) {
    this.packets = packets;
    this.reading = reading;
    this.scratch = scratch;
    this.documents = documents;
    this.ranges = ranges;
  }

  /**
   * Counts the lines of a list's packets.
   *
   * @param scratch where sketches of bodies go
   * @param documents about how many documents there are
   * @param ranges number of groups in which lines are summed
   */
  public static CountBoilerplate of(
      PacketList packets, ReadSettings reading, SpillFolder scratch, long documents, int ranges) {
    return new CountBoilerplate(packets, reading, scratch, documents, ranges);
  }

  @Override
  public PCollection<String> expand(PCollection<PacketRange> ranges) {
    PCollection<KV<Long, Integer>> repeats =
        ranges.apply(
            "FindRepeatedPages",
            new FindRepeatedPages(packets, reading, scratch, documents, this.ranges));
    PCollectionTuple counted =
        KeyedPCollectionTuple.of(
                CountPacket.PACKET,
                ranges.apply(
                    "ByPlace",
                    WithKeys.of(PacketRange::offset).withKeyType(TypeDescriptors.longs())))
            .and(CountPacket.REPEATS, repeats)
            .apply("JoinByPacket", CoGroupByKey.create())
            .apply(
                "CountPacket",
                ParDo.of(new CountPacket(packets, reading, this.ranges))
                    .withOutputTags(CountPacket.LINES, TupleTagList.of(CountPacket.DOCUMENTS)));
    PCollection<KV<Integer, LineCount>> repeated =
        counted
            .get(CountPacket.LINES)
            .apply("ByLine", GroupByKey.create())
            .apply("SumLines", ParDo.of(new SumLines(this.ranges)));
    return KeyedPCollectionTuple.of(ChooseOften.DOCUMENTS, counted.get(CountPacket.DOCUMENTS))
        .and(ChooseOften.LINES, repeated)
        .apply("JoinBySource", CoGroupByKey.create())
        .apply("ChooseOften", ParDo.of(new ChooseOften()));
  }
}
