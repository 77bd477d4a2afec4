package dev.dateline.stage;

import dev.dateline.article.Article;
import dev.dateline.article.Outcome;
import dev.dateline.article.Rejection;
import dev.dateline.codec.ArticleAvro;
import dev.dateline.codec.Provenance;
import dev.dateline.codec.RejectionAvro;
import dev.dateline.codec.Table;
import dev.dateline.dataset.Scratch;
import dev.dateline.dataset.ScratchWriter;
import dev.dateline.source.ReadSettings;
import dev.dateline.source.Slice;
import dev.dateline.source.SourceReader;
import dev.dateline.text.Editor;
import dev.dateline.text.EditorSettings;
import dev.dateline.text.dedup.Reference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/**
 * Reads every packet and makes an article or a rejection of each document; the decisions are {@link
 * SourceReader}'s and {@link Editor}'s.
 *
 * <p>One packet in, for each of its documents exactly one reference out: to a spilled article, or
 * to the row of a rejection. Reading, cleaning, dating and fingerprinting are one step because the
 * Direct runner fuses nothing: between two steps it would hold the texts of all bundles at once.
 */
public final class EditTexts extends PTransform<PCollection<PacketRange>, PCollectionTuple> {

  static final TupleTag<Spilled> ARTICLES = new TupleTag<>() {};
  static final TupleTag<RowReference> REJECTED = new TupleTag<>() {};
  static final TupleTag<KV<String, Long>> TALLIES = new TupleTag<>() {};

  private final PacketList packets;
  private final ReadSettings reading;
  private final EditorSettings editing;
  private final Provenance provenance;
  private final Scratch scratch;

  private EditTexts(
      PacketList packets,
      ReadSettings reading,
      EditorSettings editing,
      Provenance provenance,
      Scratch scratch) {
    this.packets = packets;
    this.reading = reading;
    this.editing = editing;
    this.provenance = provenance;
    this.scratch = scratch;
  }

  /** Reads and edits the packets of a list. */
  public static EditTexts of(
      PacketList packets,
      ReadSettings reading,
      EditorSettings editing,
      Provenance provenance,
      Scratch scratch) {
    return new EditTexts(packets, reading, editing, provenance, scratch);
  }

  @Override
  public PCollectionTuple expand(PCollection<PacketRange> ranges) {
    return ranges.apply(
        "EditPacket",
        ParDo.of(new EditPacket(this))
            .withOutputTags(ARTICLES, TupleTagList.of(REJECTED).and(TALLIES)));
  }

  static final class EditPacket extends DoFn<PacketRange, Spilled> {

    private final EditTexts settings;
    private final Counter documents = Metrics.counter(EditTexts.class, "documents");
    private final Counter bytes = Metrics.counter(EditTexts.class, "bytes");
    private transient SourceReader reader;
    private transient Editor editor;
    private transient ScratchWriter rows;

    EditPacket(EditTexts settings) {
      this.settings = settings;
    }

    @Setup
    public void setup() throws IOException {
      reader = SourceReader.with(settings.reading);
      editor = Editor.with(settings.editing);
      rows = settings.scratch.write();
    }

    @ProcessElement
    public void process(@Element PacketRange range, MultiOutputReceiver out) throws IOException {
      Packet packet = settings.packets.read(range);
      Map<String, Long> tallies = new TreeMap<>();
      for (Packet.Refused refused : packet.refused()) {
        accept(Outcome.rejected(refused.rejection()), tallies, out);
      }
      for (Slice slice : packet.slices()) {
        reader.read(slice, text -> accept(text.then(editor::edit), tallies, out));
        bytes.inc(slice.end() - slice.start());
      }
      rows.flush();
      tallies.forEach((name, count) -> out.get(TALLIES).output(KV.of(name, count)));
    }

    private void accept(
        Outcome<Article> outcome, Map<String, Long> tallies, MultiOutputReceiver out) {
      documents.inc();
      tallies.merge(Tallies.READ, 1L, Long::sum);
      try {
        if (outcome instanceof Outcome.Kept<Article> kept) {
          keep(kept.value(), out);
        } else if (outcome instanceof Outcome.Rejected<Article> rejected) {
          tallies.merge(Tallies.rejected(rejected.rejection().reason()), 1L, Long::sum);
          reject(rejected.rejection(), out);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void keep(Article article, MultiOutputReceiver out) throws IOException {
      Spilled spilled =
          new Spilled(
              Reference.to(article), rows.append(ArticleAvro.to(article, settings.provenance)));
      out.get(ARTICLES).output(spilled);
    }

    private void reject(Rejection rejection, MultiOutputReceiver out) throws IOException {
      RowReference row =
          new RowReference(
              Table.REJECTED,
              "",
              SortKeys.of(rejection.origin()),
              rows.append(RejectionAvro.to(rejection, settings.provenance)));
      out.get(REJECTED).output(row);
    }

    @Teardown
    public void teardown() throws IOException {
      if (rows != null) {
        rows.close();
      }
    }
  }
}
