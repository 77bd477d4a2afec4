package dev.dateline.stage;

import dev.dateline.codec.DuplicateAvro;
import dev.dateline.dataset.manifest.Table;
import dev.dateline.dataset.rows.Ledger;
import dev.dateline.dataset.rows.SpillAddress;
import dev.dateline.stage.block.Block;
import dev.dateline.stage.block.HashRange;
import dev.dateline.stage.block.KeyedBatcher;
import dev.dateline.stage.block.SortedSpill;
import dev.dateline.stage.block.SpillAddressFormat;
import dev.dateline.stage.block.SpilledArticle;
import dev.dateline.stage.block.SpilledArticleFormat;
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
 * Keeps one article of each content, and none that an earlier run published. {@link Copies} decides
 * which one.
 *
 * <p>Grouped by ranges of the hash, not by the hash: every key costs the Direct runner time.
 */
public final class DropDuplicates
    extends PTransform<PCollection<KV<Integer, Block>>, PCollectionTuple> {

  /** The address of one article of each content, by the label of its spill file. */
  public static final TupleTag<KV<String, Block>> SURVIVORS = new TupleTag<>() {};

  /** Rows of the others. */
  public static final TupleTag<Block> DUPLICATES = new TupleTag<>() {};

  /** Counts for the books. */
  public static final TupleTag<KV<String, Long>> COUNTS = new TupleTag<>() {};

  private static final int MOST_IN_A_BLOCK = 512;

  private static final TupleTag<Block> CURRENT = new TupleTag<>() {};
  private static final TupleTag<Match> EARLIER = new TupleTag<>() {};

  private final Ledger ledger;
  private final long articles;
  private final int ranges;
  private final Workspace workspace;

  private DropDuplicates(Ledger ledger, long articles, int ranges, Workspace workspace) {
    this.ledger = ledger;
    this.articles = articles;
    this.ranges = ranges;
    this.workspace = workspace;
  }

  /**
   * Drops duplicates within the run and against what was published earlier.
   *
   * @param articles about how many articles the run has
   * @param ranges number of groups by ranges of the hash
   */
  public static DropDuplicates against(
      Ledger ledger, long articles, int ranges, Workspace workspace) {
    return new DropDuplicates(ledger, articles, ranges, workspace);
  }

  @Override
  public PCollectionTuple expand(PCollection<KV<Integer, Block>> current) {
    int count = ranges;
    PCollection<Match> earlier =
        current.apply("MatchLedger", new MatchLedger(ledger, ranges, articles));
    return KeyedPCollectionTuple.of(CURRENT, current)
        .and(
            EARLIER,
            earlier.apply(
                "EarlierByContentHash",
                WithKeys.of((Match match) -> HashRange.of(match.contentHash(), count))
                    .withKeyType(TypeDescriptors.integers())))
        .apply("JoinByContentHash", CoGroupByKey.create())
        .apply(
            "ChooseSurvivors",
            ParDo.of(new ChooseSurvivors(workspace))
                .withOutputTags(SURVIVORS, TupleTagList.of(DUPLICATES).and(COUNTS)));
  }

  private static String hash(SpilledArticle article) {
    return article.reference().fingerprint().contentHash();
  }

  static final class ChooseSurvivors extends DoFn<KV<Integer, CoGbkResult>, KV<String, Block>> {

    private final Workspace workspace;

    ChooseSurvivors(Workspace workspace) {
      this.workspace = workspace;
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
      KeyedBatcher<String, SpillAddress> survivors =
          new KeyedBatcher<>(
              MOST_IN_A_BLOCK,
              SpillAddressFormat.INSTANCE,
              SpillAddress::label,
              out.get(SURVIVORS)::output);
      SortedSpill duplicates =
          new SortedSpill(workspace.scratch(), "duplicates", out.get(DUPLICATES)::output);
      for (List<SpilledArticle> copies : byContent(group.getValue().getAll(CURRENT))) {
        Optional<Published> earlier = Optional.ofNullable(sameContent.get(hash(copies.get(0))));
        decide(copies, sameBytes, earlier, counts, survivors, duplicates);
      }
      survivors.flush();
      duplicates.finish();
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

    private void decide(
        List<SpilledArticle> copies,
        Map<String, Published> sameBytes,
        Optional<Published> sameContent,
        Map<String, Long> counts,
        KeyedBatcher<String, SpillAddress> survivors,
        SortedSpill duplicates)
        throws IOException {
      String run = workspace.provenance().runId();
      List<Reference> references = copies.stream().map(SpilledArticle::reference).toList();
      Set<Reference> dropped = new HashSet<>();
      for (Duplicate duplicate : Copies.duplicates(run, references, sameBytes, sameContent)) {
        dropped.add(duplicate.copy());
        counts.merge(CountNames.duplicates(duplicate), 1L, Long::sum);
        duplicates.add(
            Table.DUPLICATES,
            "",
            SortKeys.of(duplicate.copy().origin()),
            DuplicateAvro.to(duplicate, workspace.provenance()));
      }
      for (SpilledArticle article : copies) {
        if (!dropped.contains(article.reference())) {
          survivors.add(article.address());
        }
      }
    }
  }
}
