package dev.dateline.stage;

import dev.dateline.article.Article;
import dev.dateline.article.Outcome;
import dev.dateline.article.PassedOver;
import dev.dateline.article.Rejection;
import dev.dateline.article.SourceText;
import dev.dateline.codec.RejectionAvro;
import dev.dateline.dataset.manifest.Table;
import dev.dateline.dataset.manifest.TakenDown;
import dev.dateline.dataset.publish.FrozenInput;
import dev.dateline.source.container.DocumentFailedException;
import dev.dateline.source.container.Documents;
import dev.dateline.source.container.ReadSettings;
import dev.dateline.source.container.Slice;
import dev.dateline.source.read.SourceChangedException;
import dev.dateline.source.read.SourceReader;
import dev.dateline.stage.block.Block;
import dev.dateline.stage.block.EachGroup;
import dev.dateline.stage.block.SortedSpill;
import dev.dateline.stage.block.StageClock;
import dev.dateline.stage.packet.Packet;
import dev.dateline.stage.packet.PacketList;
import dev.dateline.stage.packet.PacketRange;
import dev.dateline.stage.packet.PacketRangeCoder;
import dev.dateline.text.Edited;
import dev.dateline.text.Editor;
import dev.dateline.text.EditorSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.apache.beam.sdk.values.TypeDescriptors;

/**
 * Reads every packet and makes an article or a rejection of each document; the decisions are {@link
 * SourceReader}'s and {@link Editor}'s.
 *
 * <p>For each document of a packet it outputs exactly one reference: to an article in a spill file,
 * or to the row of a rejection. References travel in blocks, articles by the range of their content
 * hash, and only when their spill file is finished. A packet that is read again makes spill files
 * with the same labels, and the same articles in each. Reading, cleaning, dating and fingerprinting
 * are one step because the Direct runner fuses nothing: between two steps it would hold the texts
 * of all bundles at once.
 */
public final class EditTexts extends PTransform<PCollection<PacketRange>, PCollectionTuple> {

  /** Articles in spill files, without names, by the range of their content hash. */
  public static final TupleTag<KV<Integer, Block>> ARTICLES = new TupleTag<>() {};

  /** Rows of the documents that were refused. */
  public static final TupleTag<Block> REJECTED = new TupleTag<>() {};

  /** Counts for the books. */
  public static final TupleTag<KV<String, Long>> COUNTS = new TupleTag<>() {};

  /** URIs of files that changed after some of their content was counted. */
  public static final TupleTag<String> CHANGED_SOURCES = new TupleTag<>() {};

  /** Removed lines of a sample of documents, in parts. */
  public static final TupleTag<Block> REMOVED_LINES = new TupleTag<>() {};

  private final PacketList packets;
  private final ReadSettings reading;
  private final EditorSettings editing;
  private final TakenDown takenDown;
  private final int ranges;
  private final Workspace workspace;
  private final long documents;

  private EditTexts(
      PacketList packets,
      ReadSettings reading,
      EditorSettings editing,
      TakenDown takenDown,
      int ranges,
      Workspace workspace,
      long documents) {
    this.packets = packets;
    this.reading = reading;
    this.editing = editing;
    this.takenDown = takenDown;
    this.ranges = ranges;
    this.workspace = workspace;
    this.documents = documents;
  }

  /**
   * Reads and edits the packets of a list, and refuses what was taken down.
   *
   * @param ranges number of ranges of the content hash
   * @param documents about how many documents the list holds
   */
  public static EditTexts of(
      PacketList packets,
      ReadSettings reading,
      EditorSettings editing,
      TakenDown takenDown,
      int ranges,
      Workspace workspace,
      long documents) {
    return new EditTexts(packets, reading, editing, takenDown, ranges, workspace, documents);
  }

  @Override
  public PCollectionTuple expand(PCollection<PacketRange> ranges) {
    EditPacket edit = new EditPacket(this);
    TupleTagList others =
        TupleTagList.of(REJECTED).and(COUNTS).and(CHANGED_SOURCES).and(REMOVED_LINES);
    if (!workspace.bundleEach()) {
      return ranges.apply("EditPacket", ParDo.of(edit).withOutputTags(ARTICLES, others));
    }
    return ranges
        .apply("ByOffset", WithKeys.of(PacketRange::offset).withKeyType(TypeDescriptors.longs()))
        .apply(
            "EditPacket",
            ParDo.of(new EachGroup<>(edit, new PacketRangeCoder(), ARTICLES))
                .withOutputTags(ARTICLES, others));
  }

  static final class EditPacket extends DoFn<PacketRange, KV<Integer, Block>>
      implements EachGroup.Work<Long, PacketRange> {

    private final EditTexts settings;
    private final Counter documents = Metrics.counter(EditTexts.class, "documents");
    private final Counter bytes = Metrics.counter(EditTexts.class, "bytes");
    private final Counter micros = Metrics.counter(EditTexts.class, StageClock.MICROS);
    private transient SourceReader reader;
    private transient Editor editor;
    private transient RemovedLines removed;
    private transient ArticleSpill articles;
    private transient SortedSpill rejected;

    EditPacket(EditTexts settings) {
      this.settings = settings;
    }

    @Setup
    @Override
    public void setup() {
      reader = SourceReader.with(settings.reading);
      editor = Editor.with(settings.editing);
      removed = new RemovedLines(settings.documents);
    }

    @Override
    public void work(Long offset, Iterable<PacketRange> ranges, MultiOutputReceiver out)
        throws IOException {
      for (PacketRange range : ranges) {
        process(range, out);
      }
    }

    @ProcessElement
    public void process(@Element PacketRange range, MultiOutputReceiver out) throws IOException {
      StageClock clock = StageClock.start();
      Packet packet = settings.packets.read(range);
      Map<String, Long> counts = new TreeMap<>();
      rejected =
          new SortedSpill(settings.workspace.scratch(), "rejected", out.get(REJECTED)::output);
      articles =
          new ArticleSpill(
              settings.workspace,
              "packet-" + range.offset(),
              settings.ranges,
              out.get(ARTICLES)::output);
      try (ArticleSpill closing = articles) {
        settings.packets.reading(() -> read(packet, counts, out));
        closing.finish();
      }
      rejected.finish();
      micros.inc(clock.micros());
      counts.forEach((name, count) -> out.get(COUNTS).output(KV.of(name, count)));
      if (!removed.isEmpty()) {
        out.get(REMOVED_LINES).output(removed.drained());
      }
    }

    private void read(Packet packet, Map<String, Long> counts, MultiOutputReceiver out)
        throws IOException {
      for (FrozenInput.Refused refused : packet.refused()) {
        accept(Outcome.rejected(refused.rejection()), counts);
      }
      for (Slice slice : packet.slices()) {
        read(slice, counts, out);
      }
    }

    private void read(Slice slice, Map<String, Long> counts, MultiOutputReceiver out)
        throws IOException {
      try {
        reader.read(slice, new Counted(counts));
      } catch (SourceChangedException e) {
        out.get(CHANGED_SOURCES).output(e.uri());
      }
      long length = slice.end() - slice.start();
      bytes.inc(length);
      counts.merge(CountNames.SOURCE_BYTES, length, Long::sum);
    }

    /** What is read of a packet, on its way to the counts. */
    private final class Counted implements Documents {

      private final Map<String, Long> counts;

      Counted(Map<String, Long> counts) {
        this.counts = counts;
      }

      @Override
      public void accept(Outcome<SourceText> text) {
        EditPacket.this.accept(named(text), counts);
      }

      @Override
      public void passedOver(PassedOver kind) {
        counts.merge(CountNames.passedOver(kind), 1L, Long::sum);
      }
    }

    private Outcome<Article> named(Outcome<SourceText> read) {
      return read.then(text -> DocumentFailedException.naming(text.origin(), () -> edit(text)));
    }

    private Outcome<Article> edit(SourceText text) {
      Edited edited = editor.explain(text);
      // What was taken down is shown nowhere.
      if (removed.samples(text.rawHash())
          && settings.takenDown.admit(edited.article()) instanceof Outcome.Kept) {
        edited.cleaned().ifPresent(removed::add);
      }
      return edited.article();
    }

    private void accept(Outcome<Article> edited, Map<String, Long> counts) {
      Outcome<Article> outcome = settings.takenDown.admit(edited);
      documents.inc();
      counts.merge(CountNames.READ, 1L, Long::sum);
      try {
        if (outcome instanceof Outcome.Kept<Article> kept) {
          articles.add(kept.value());
        } else if (outcome instanceof Outcome.Rejected<Article> refused) {
          counts.merge(CountNames.rejected(refused.rejection().reason()), 1L, Long::sum);
          reject(refused.rejection());
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void reject(Rejection rejection) throws IOException {
      rejected.add(
          Table.REJECTED,
          "",
          SortKeys.of(rejection.origin()),
          RejectionAvro.to(rejection, settings.workspace.provenance()));
    }
  }
}
