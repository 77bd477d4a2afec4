package dev.dateline.stage.boilerplate;

import dev.dateline.article.Sha256;
import dev.dateline.article.SourceText;
import dev.dateline.dataset.rows.SpillFolder;
import dev.dateline.source.container.ReadSettings;
import dev.dateline.source.container.Slice;
import dev.dateline.source.read.SourceReader;
import dev.dateline.stage.block.Block;
import dev.dateline.stage.packet.PacketList;
import dev.dateline.stage.packet.PacketRange;
import dev.dateline.stage.story.FindRepeats;
import dev.dateline.stage.story.SketchSpill;
import dev.dateline.text.clean.BodyReader;
import dev.dateline.text.clean.BoilerplateList;
import dev.dateline.text.story.Sketch;
import dev.dateline.text.story.Sketcher;
import java.io.IOException;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;

/**
 * Finds the documents that tell a story which another document of their source tells: packets in,
 * the places of such documents out, by the packet.
 *
 * <p>Documents are compared by their bodies, for pages of one source share their frame. What has no
 * body repeats only what is equal to it.
 */
final class FindRepeatedPages
    extends PTransform<PCollection<PacketRange>, PCollection<KV<Long, Integer>>> {

  private final PacketList packets;
  private final ReadSettings reading;
  private final SpillFolder scratch;
  private final long documents;
  private final int ranges;

  /**
   * Finds repeats.
   *
   * @param scratch where sketches go
   * @param documents about how many documents there are
   * @param ranges number of groups in which they are looked for
   */
  FindRepeatedPages(
      PacketList packets, ReadSettings reading, SpillFolder scratch, long documents, int ranges) {
    this.packets = packets;
    this.reading = reading;
    this.scratch = scratch;
    this.documents = documents;
    this.ranges = ranges;
  }

  @Override
  public PCollection<KV<Long, Integer>> expand(PCollection<PacketRange> packets) {
    return packets
        .apply("SketchPages", ParDo.of(new SketchPages(this)))
        .apply("FindRepeats", FindRepeats.in(scratch, documents, ranges))
        .apply("Places", ParDo.of(new Places()));
  }

  static final class SketchPages extends DoFn<PacketRange, KV<Integer, Block>> {

    private static final int GROUP_DIGITS = 15;

    private final FindRepeatedPages settings;
    private transient SourceReader reader;
    private transient BodyReader bodies;

    SketchPages(FindRepeatedPages settings) {
      this.settings = settings;
    }

    @Setup
    public void setup() {
      reader = SourceReader.with(settings.reading);
      bodies = new BodyReader();
    }

    @ProcessElement
    public void process(@Element PacketRange packet, OutputReceiver<KV<Integer, Block>> out)
        throws IOException {
      SketchSpill sketches =
          new SketchSpill(settings.scratch, settings.ranges, out::output, articles -> {});
      NumberedDocuments documents =
          new NumberedDocuments(
              (text, place) ->
                  sketches.add(PageId.of(text, packet.offset(), place), group(text), sketch(text)));
      for (Slice slice : settings.packets.read(packet).slices()) {
        settings.packets.reading(() -> reader.read(slice, documents));
      }
      sketches.finish();
    }

    private static long group(SourceText text) {
      return Long.parseLong(Sha256.of(BoilerplateList.sourceOf(text)), 0, GROUP_DIGITS, 16);
    }

    /** Without a body, that of a word which only equal texts have. */
    private Sketch sketch(SourceText text) {
      return Sketcher.sketch(bodies.body(text).orElseGet(() -> Sha256.of(text.text())));
    }
  }

  static final class Places extends DoFn<String, KV<Long, Integer>> {

    @ProcessElement
    public void process(@Element String id, OutputReceiver<KV<Long, Integer>> out) {
      out.output(KV.of(PageId.packet(id), PageId.place(id)));
    }
  }
}
