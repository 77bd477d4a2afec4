package dev.dateline.stage.ledger;

import dev.dateline.dataset.rows.Ledger;
import dev.dateline.stage.block.Block;
import dev.dateline.stage.block.HashRange;
import dev.dateline.stage.block.SpilledArticleFormat;
import dev.dateline.text.dedup.HashFilter;
import dev.dateline.text.dedup.Published;
import dev.dateline.text.dedup.Reference;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.Count;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.FlatMapElements;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.transforms.join.CoGbkResult;
import org.apache.beam.sdk.transforms.join.CoGroupByKey;
import org.apache.beam.sdk.transforms.join.KeyedPCollectionTuple;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.apache.beam.sdk.values.TypeDescriptors;

/**
 * Finds what earlier runs published of this run's articles: the same content, or the same bytes.
 *
 * <p>The ledger may be far larger than the run. So the run's hashes are put into a small filter
 * first, and only what passes it is shuffled.
 */
public final class MatchLedger
    extends PTransform<PCollection<KV<Integer, Block>>, PCollection<Match>> {

  private static final TupleTag<KV<String, String>> HASHES = new TupleTag<>() {};
  private static final TupleTag<Published> LEDGER = new TupleTag<>() {};
  private static final TupleTag<Match> SAME_CONTENT = new TupleTag<>() {};
  private static final TupleTag<KV<Integer, Published>> BY_RAW_HASH = new TupleTag<>() {};

  /**
   * One for each file. The Direct runner (2.70) never ends a step that waited for a side input and
   * then put out nothing at all; in a run with nothing new, no match is the rule.
   */
  private static final TupleTag<Integer> FILES_READ = new TupleTag<>() {};

  private final Ledger ledger;
  private final int ranges;
  private final long articles;

  /**
   * Matches against a ledger.
   *
   * @param ranges number of groups by ranges of the hash
   * @param articles about how many articles the run has
   */
  public MatchLedger(Ledger ledger, int ranges, long articles) {
    this.ledger = ledger;
    this.ranges = ranges;
    this.articles = articles;
  }

  @Override
  public PCollection<Match> expand(PCollection<KV<Integer, Block>> current) {
    if (ledger.files().isEmpty()) {
      return current
          .getPipeline()
          .apply("NothingEarlier", Create.empty(TypeDescriptor.of(Match.class)));
    }
    PCollectionView<HashFilter> known =
        current.apply("Hashes", Combine.globally(new FilterHashes(articles)).asSingletonView());
    PCollectionTuple earlier =
        current
            .getPipeline()
            .apply("LedgerFiles", Create.of(numbers()).withCoder(VarIntCoder.of()))
            .apply("SpreadLedger", Reshuffle.viaRandomKey())
            .apply(
                "ReadLedger",
                ParDo.of(new ReadLedger(ledger, ranges, known))
                    .withSideInputs(known)
                    .withOutputTags(SAME_CONTENT, TupleTagList.of(BY_RAW_HASH).and(FILES_READ)));
    // Spark's runner (2.70) can't read an output that is cached and that nobody takes.
    earlier.get(FILES_READ).apply("LedgerFilesRead", Count.globally());
    PCollection<Match> sameBytes =
        KeyedPCollectionTuple.of(HASHES, current.apply("ByRawHash", byRawHash()))
            .and(LEDGER, earlier.get(BY_RAW_HASH))
            .apply("JoinByRawHash", CoGroupByKey.create())
            .apply("MatchBytes", ParDo.of(new MatchBytes()));
    return PCollectionList.of(earlier.get(SAME_CONTENT))
        .and(sameBytes)
        .apply("Matches", Flatten.pCollections());
  }

  private List<Integer> numbers() {
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < ledger.files().size(); i++) {
      numbers.add(i);
    }
    return numbers;
  }

  private FlatMapElements<KV<Integer, Block>, KV<Integer, KV<String, String>>> byRawHash() {
    int count = ranges;
    return FlatMapElements.into(
            TypeDescriptors.kvs(
                TypeDescriptors.integers(),
                TypeDescriptors.kvs(TypeDescriptors.strings(), TypeDescriptors.strings())))
        .via(
            (KV<Integer, Block> articles) ->
                SpilledArticleFormat.INSTANCE.unpack(articles.getValue()).stream()
                    .map(article -> byRawHash(article.reference(), count))
                    .toList());
  }

  private static KV<Integer, KV<String, String>> byRawHash(Reference reference, int ranges) {
    return KV.of(
        HashRange.of(reference.rawHash(), ranges),
        KV.of(reference.rawHash(), reference.fingerprint().contentHash()));
  }

  static final class ReadLedger extends DoFn<Integer, Match> {

    private final Ledger ledger;
    private final int ranges;
    private final PCollectionView<HashFilter> known;

    ReadLedger(Ledger ledger, int ranges, PCollectionView<HashFilter> known) {
      this.ledger = ledger;
      this.ranges = ranges;
      this.known = known;
    }

    @ProcessElement
    public void process(ProcessContext context) throws IOException {
      HashFilter filter = context.sideInput(known);
      Ledger.File file = ledger.files().get(context.element());
      context.output(FILES_READ, context.element());
      ledger.read(
          file,
          entry -> {
            Published published =
                new Published(entry.id(), entry.rawHash(), entry.run(), entry.order());
            if (filter.mayContain(entry.contentHash())) {
              context.output(new Match(entry.contentHash(), Match.How.SAME_CONTENT, published));
            }
            if (filter.mayContain(entry.rawHash())) {
              context.output(BY_RAW_HASH, KV.of(HashRange.of(entry.rawHash(), ranges), published));
            }
          });
    }
  }

  static final class MatchBytes extends DoFn<KV<Integer, CoGbkResult>, Match> {

    @ProcessElement
    public void process(@Element KV<Integer, CoGbkResult> group, OutputReceiver<Match> out) {
      Map<String, Published> published = new HashMap<>();
      group
          .getValue()
          .getAll(LEDGER)
          .forEach(p -> published.merge(p.rawHash(), p, Published::earlierOf));
      for (KV<String, String> hashes : group.getValue().getAll(HASHES)) {
        Published earlier = published.get(hashes.getKey());
        if (earlier != null) {
          out.output(new Match(hashes.getValue(), Match.How.SAME_BYTES, earlier));
        }
      }
    }
  }
}
