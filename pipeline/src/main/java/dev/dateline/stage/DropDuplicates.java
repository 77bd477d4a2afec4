package dev.dateline.stage;

import dev.dateline.codec.DuplicateAvro;
import dev.dateline.dataset.manifest.Table;
import dev.dateline.dataset.rows.Ledger;
import dev.dateline.dataset.rows.SpillWriter;
import dev.dateline.stage.block.Batcher;
import dev.dateline.stage.block.Block;
import dev.dateline.stage.block.HashRange;
import dev.dateline.stage.block.RangeBatcher;
import dev.dateline.stage.block.SpilledArticle;
import dev.dateline.stage.block.SpilledArticleFormat;
import dev.dateline.stage.block.SpilledRow;
import dev.dateline.stage.block.SpilledRowFormat;
import dev.dateline.stage.ledger.Match;
import dev.dateline.stage.ledger.MatchLedger;
import dev.dateline.text.dedup.Copies;
import dev.dateline.text.dedup.Duplicate;
import dev.dateline.text.dedup.Published;
import dev.dateline.text.dedup.Reference;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.transforms.join.CoGbkResult;
import org.apache.beam.sdk.transforms.join.CoGroupByKey;
import org.apache.beam.sdk.transforms.join.KeyedPCollectionTuple;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.apache.beam.sdk.values.TypeDescriptors;

/**
 * Keeps one article of each content, and none that an earlier run published; which one is {@link
 * Copies}' to say.
 *
 * <p>Grouped by ranges of the hash, not by the hash: the Direct runner pays for every key.
 */
public final class DropDuplicates
    extends PTransform<PCollection<KV<Integer, Block>>, PCollectionTuple> {

  /** One article of each content, by the share of the work that it belongs to. */
  public static final TupleTag<KV<Integer, Block>> SURVIVORS = new TupleTag<>() {};

  /** Rows of the others. */
  public static final TupleTag<Block> DUPLICATES = new TupleTag<>() {};

  /** Counts for the books. */
  public static final TupleTag<KV<String, Long>> COUNTS = new TupleTag<>() {};

  /** Half a second of tagging. */
  private static final int SURVIVORS_IN_A_BLOCK = 128;

  private static final int DUPLICATES_IN_A_BLOCK = 512;

  private static final TupleTag<Block> TONIGHT = new TupleTag<>() {};
  private static final TupleTag<Match> EARLIER = new TupleTag<>() {};

  private final Ledger ledger;
  private final String fingerprintVersion;
  private final long articles;
  private final int ranges;
  private final int shares;
  private final Workspace workspace;

  private DropDuplicates(
      Ledger ledger,
      String fingerprintVersion,
      long articles,
      int ranges,
      int shares,
      Workspace workspace) {
    this.ledger = ledger;
    this.fingerprintVersion = fingerprintVersion;
    this.articles = articles;
    this.ranges = ranges;
    this.shares = shares;
    this.workspace = workspace;
  }

  /**
   * Drops duplicates within the run and against what was published earlier.
   *
   * @param fingerprintVersion tonight's
   * @param articles about how many articles the night has
   * @param ranges number of groups by ranges of the hash
   * @param shares number of pieces that the survivors are handed on in
   */
  public static DropDuplicates against(
      Ledger ledger,
      String fingerprintVersion,
      long articles,
      int ranges,
      int shares,
      Workspace workspace) {
    return new DropDuplicates(ledger, fingerprintVersion, articles, ranges, shares, workspace);
  }

  @Override
  public PCollectionTuple expand(PCollection<KV<Integer, Block>> tonight) {
    int count = ranges;
    PCollection<Match> earlier =
        tonight.apply("MatchLedger", new MatchLedger(ledger, fingerprintVersion, ranges, articles));
    return KeyedPCollectionTuple.of(TONIGHT, tonight)
        .and(
            EARLIER,
            earlier.apply(
                "EarlierByContentHash",
                WithKeys.of((Match match) -> HashRange.of(match.contentHash(), count))
                    .withKeyType(TypeDescriptors.integers())))
        .apply("JoinByContentHash", CoGroupByKey.create())
        .apply(
            "ChooseSurvivors",
            ParDo.of(new ChooseSurvivors(shares, workspace))
                .withOutputTags(SURVIVORS, TupleTagList.of(DUPLICATES).and(COUNTS)));
  }

  private static String hash(SpilledArticle article) {
    return article.reference().fingerprint().contentHash();
  }

  static final class ChooseSurvivors extends DoFn<KV<Integer, CoGbkResult>, KV<Integer, Block>> {

    private final int shares;
    private final Workspace workspace;
    private transient SpillWriter rows;

    ChooseSurvivors(int shares, Workspace workspace) {
      this.shares = shares;
      this.workspace = workspace;
    }

    @Setup
    public void setup() throws IOException {
      rows = workspace.scratch().write();
    }

    @ProcessElement
    public void process(@Element KV<Integer, CoGbkResult> group, MultiOutputReceiver out)
        throws IOException {
      Map<String, Published> sameBytes = new HashMap<>();
      Map<String, Published> sameContent = new HashMap<>();
      for (Match match : group.getValue().getAll(EARLIER)) {
        Published published = match.published();
        switch (match.how()) {
          case SAME_BYTES -> sameBytes.merge(published.rawHash(), published, Published::earlierOf);
          case SAME_CONTENT ->
              sameContent.merge(match.contentHash(), published, Published::earlierOf);
        }
      }
      Map<String, Long> counts = new TreeMap<>();
      RangeBatcher survivors =
          new RangeBatcher(shares, SURVIVORS_IN_A_BLOCK, out.get(SURVIVORS)::output);
      Batcher<SpilledRow> duplicates =
          new Batcher<>(
              DUPLICATES_IN_A_BLOCK, SpilledRowFormat.INSTANCE, out.get(DUPLICATES)::output);
      for (List<SpilledArticle> copies : byContent(group.getValue().getAll(TONIGHT))) {
        Optional<Published> earlier = Optional.ofNullable(sameContent.get(hash(copies.get(0))));
        settle(copies, sameBytes, earlier, counts, survivors, duplicates);
      }
      survivors.flush();
      duplicates.flush();
      rows.flush();
      counts.forEach((name, count) -> out.get(COUNTS).output(KV.of(name, count)));
    }

    private static Iterable<List<SpilledArticle>> byContent(Iterable<Block> blocks) {
      Map<String, List<SpilledArticle>> groups = new TreeMap<>();
      for (Block block : blocks) {
        for (SpilledArticle article : SpilledArticleFormat.INSTANCE.unpack(block)) {
          groups.computeIfAbsent(hash(article), hash -> new ArrayList<>(1)).add(article);
        }
      }
      return groups.values();
    }

    private void settle(
        List<SpilledArticle> copies,
        Map<String, Published> sameBytes,
        Optional<Published> sameContent,
        Map<String, Long> counts,
        RangeBatcher survivors,
        Batcher<SpilledRow> duplicates)
        throws IOException {
      String run = workspace.provenance().runId();
      List<Reference> references = copies.stream().map(SpilledArticle::reference).toList();
      Set<Reference> dropped = new HashSet<>();
      for (Duplicate duplicate : Copies.settle(run, references, sameBytes, sameContent)) {
        dropped.add(duplicate.copy());
        counts.merge(CountNames.duplicates(duplicate), 1L, Long::sum);
        duplicates.add(spilled(duplicate));
      }
      for (SpilledArticle article : copies) {
        if (!dropped.contains(article.reference())) {
          survivors.add(article);
        }
      }
    }

    private SpilledRow spilled(Duplicate duplicate) throws IOException {
      return new SpilledRow(
          Table.DUPLICATES,
          "",
          SortKeys.of(duplicate.copy().origin()),
          rows.append(DuplicateAvro.to(duplicate, workspace.provenance())));
    }

    @Teardown
    public void teardown() throws IOException {
      if (rows != null) {
        rows.close();
      }
    }
  }
}
