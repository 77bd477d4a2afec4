package dev.dateline.stage;

import dev.dateline.codec.DuplicateAvro;
import dev.dateline.dataset.ScratchWriter;
import dev.dateline.dataset.Table;
import dev.dateline.text.dedup.Duplicate;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
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
 * Keeps one article of each content hash; which one is {@code Reference}'s order to say.
 *
 * <p>Grouped by ranges of the hash, not by the hash: the Direct runner pays for every key.
 */
public final class DropDuplicates extends PTransform<PCollection<Spilled>, PCollectionTuple> {

  /** One article of each content hash. */
  public static final TupleTag<Spilled> SURVIVORS = new TupleTag<>() {};

  /** Rows of the others. */
  public static final TupleTag<RowReference> DUPLICATES = new TupleTag<>() {};

  /** Counts for the books. */
  public static final TupleTag<KV<String, Long>> TALLIES = new TupleTag<>() {};

  private final int ranges;
  private final Workspace workspace;

  private DropDuplicates(int ranges, Workspace workspace) {
    this.ranges = ranges;
    this.workspace = workspace;
  }

  /** Drops duplicates within the run, in so many groups by ranges of the hash. */
  public static DropDuplicates inRanges(int ranges, Workspace workspace) {
    return new DropDuplicates(ranges, workspace);
  }

  @Override
  public PCollectionTuple expand(PCollection<Spilled> articles) {
    int count = ranges;
    return articles
        .apply(
            "ByHashRange",
            WithKeys.of((Spilled article) -> HashRange.of(hash(article), count))
                .withKeyType(TypeDescriptors.integers()))
        .apply("GroupByHashRange", GroupByKey.create())
        .apply(
            "ChooseSurvivors",
            ParDo.of(new ChooseSurvivors(workspace))
                .withOutputTags(SURVIVORS, TupleTagList.of(DUPLICATES).and(TALLIES)));
  }

  private static String hash(Spilled article) {
    return article.reference().fingerprint().contentHash();
  }

  static final class ChooseSurvivors extends DoFn<KV<Integer, Iterable<Spilled>>, Spilled> {

    private static final Comparator<Spilled> BY_HASH_THEN_CLAIM =
        Comparator.comparing(DropDuplicates::hash).thenComparing(Spilled::reference);

    private final Workspace workspace;
    private transient ScratchWriter rows;

    ChooseSurvivors(Workspace workspace) {
      this.workspace = workspace;
    }

    @Setup
    public void setup() throws IOException {
      rows = workspace.scratch().write();
    }

    @ProcessElement
    public void process(@Element KV<Integer, Iterable<Spilled>> group, MultiOutputReceiver out)
        throws IOException {
      List<Spilled> articles = new ArrayList<>();
      group.getValue().forEach(articles::add);
      articles.sort(BY_HASH_THEN_CLAIM);
      Map<String, Long> tallies = new TreeMap<>();
      Spilled survivor = null;
      for (Spilled article : articles) {
        if (survivor == null || !hash(survivor).equals(hash(article))) {
          survivor = article;
          out.get(SURVIVORS).output(article);
        } else {
          Duplicate duplicate =
              Duplicate.within(
                  workspace.provenance().runId(), article.reference(), survivor.reference());
          tallies.merge(Tallies.duplicates(duplicate), 1L, Long::sum);
          out.get(DUPLICATES).output(laidAside(duplicate));
        }
      }
      rows.flush();
      tallies.forEach((name, count) -> out.get(TALLIES).output(KV.of(name, count)));
    }

    private RowReference laidAside(Duplicate duplicate) throws IOException {
      return new RowReference(
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
