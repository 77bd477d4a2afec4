package dev.dateline.stage;

import dev.dateline.dataset.Address;
import dev.dateline.dataset.ScratchReader;
import dev.dateline.dataset.Staging;
import dev.dateline.dataset.Table;
import dev.dateline.dataset.WrittenFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionView;

/**
 * Writes finished rows into the staged files of a run: grouped by table and date, sorted, the same
 * bytes however they arrive.
 *
 * <p>Tables without dates always get a first file, if need be an empty one, so that no query on
 * them fails.
 */
public final class WriteRows extends PTransform<PCollection<Block>, PCollection<WrittenFile>> {

  private static final Address NOWHERE = new Address("", 0, 0);

  private final Staging staging;
  private final PCollection<KV<String, Long>> counts;
  private final Workspace workspace;

  private WriteRows(Staging staging, PCollection<KV<String, Long>> counts, Workspace workspace) {
    this.staging = staging;
    this.counts = counts;
    this.workspace = workspace;
  }

  /**
   * Writes to the staging area of an attempt.
   *
   * @param counts what {@link CountRows} says of the same rows
   */
  public static WriteRows to(
      Staging staging, PCollection<KV<String, Long>> counts, Workspace workspace) {
    return new WriteRows(staging, counts, workspace);
  }

  @Override
  public PCollection<WrittenFile> expand(PCollection<Block> rows) {
    PCollectionView<Map<String, Long>> partitionSizes =
        counts.apply("PartitionSizes", View.asMap());
    PCollection<Block> firstFiles =
        rows.getPipeline()
            .apply("FirstFiles", Create.of(RowReferenceFormat.INSTANCE.pack(firstFiles())));
    return PCollectionList.of(rows)
        .and(firstFiles)
        .apply("Rows", Flatten.pCollections())
        .apply("ByFile", ParDo.of(new ChooseFile(partitionSizes)).withSideInputs(partitionSizes))
        .apply("GroupByFile", GroupByKey.create())
        .apply("WriteFile", ParDo.of(new WriteFile(staging, workspace)));
  }

  private static List<RowReference> firstFiles() {
    return List.of(
        new RowReference(Table.UNDATED, "", "", NOWHERE),
        new RowReference(Table.DUPLICATES, "", "", NOWHERE),
        new RowReference(Table.REJECTED, "", "", NOWHERE));
  }

  static final class ChooseFile extends DoFn<Block, KV<String, Block>> {

    private final PCollectionView<Map<String, Long>> partitionSizes;
    private transient Map<String, Long> sizes;

    ChooseFile(PCollectionView<Map<String, Long>> partitionSizes) {
      this.partitionSizes = partitionSizes;
    }

    @StartBundle
    public void startBundle() {
      sizes = null;
    }

    @ProcessElement
    public void process(ProcessContext context) {
      if (sizes == null) {
        // The Direct runner builds the map anew whenever it is asked for it.
        sizes = context.sideInput(partitionSizes);
      }
      Map<String, List<RowReference>> files = new TreeMap<>();
      for (RowReference row : RowReferenceFormat.INSTANCE.unpack(context.element())) {
        files.computeIfAbsent(file(row).encoded(), file -> new ArrayList<>(1)).add(row);
      }
      files.forEach(
          (file, rows) -> context.output(KV.of(file, RowReferenceFormat.INSTANCE.pack(rows))));
    }

    private FileKey file(RowReference row) {
      return row.address().equals(NOWHERE)
          ? new FileKey(row.table(), row.partition(), 0)
          : FileKey.of(
              row.table(),
              row.partition(),
              row.sortKey(),
              sizes.getOrDefault(CountRows.name(row), 0L));
    }
  }

  static final class WriteFile extends DoFn<KV<String, Iterable<Block>>, WrittenFile> {

    private final Counter written = Metrics.counter(WriteRows.class, "written");
    private final Staging staging;
    private final Workspace workspace;
    private transient ScratchReader reader;

    WriteFile(Staging staging, Workspace workspace) {
      this.staging = staging;
      this.workspace = workspace;
    }

    @Setup
    public void setup() {
      reader = workspace.scratch().read();
    }

    @ProcessElement
    public void process(@Element KV<String, Iterable<Block>> group, OutputReceiver<WrittenFile> out)
        throws IOException {
      FileKey key = FileKey.decoded(group.getKey());
      List<RowReference> rows = sorted(group.getValue());
      out.output(staging.write(key.table(), key.date(), key.number(), read(rows, key.table())));
      written.inc(rows.size());
    }

    /** Reads one row at a time: a file's rows are never in memory together. */
    private Iterable<SpecificRecord> read(List<RowReference> rows, Table table) {
      return () -> rows.stream().map(row -> read(row.address(), table)).iterator();
    }

    private SpecificRecord read(Address address, Table table) {
      try {
        return reader.read(address, table.schema());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static List<RowReference> sorted(Iterable<Block> blocks) {
      List<RowReference> sorted = new ArrayList<>();
      for (Block block : blocks) {
        for (RowReference row : RowReferenceFormat.INSTANCE.unpack(block)) {
          if (!row.address().equals(NOWHERE)) {
            sorted.add(row);
          }
        }
      }
      sorted.sort(Comparator.comparing(RowReference::sortKey));
      return sorted;
    }

    @Teardown
    public void teardown() throws IOException {
      if (reader != null) {
        reader.close();
      }
    }
  }
}
