package dev.dateline.stage;

import dev.dateline.dataset.manifest.Granularity;
import dev.dateline.dataset.manifest.Table;
import dev.dateline.dataset.manifest.WrittenFile;
import dev.dateline.dataset.rows.SpillAddress;
import dev.dateline.dataset.rows.SpillRanges;
import dev.dateline.dataset.rows.SpillReader;
import dev.dateline.dataset.rows.Staging;
import dev.dateline.stage.block.Block;
import dev.dateline.stage.block.BlockCoder;
import dev.dateline.stage.block.EachGroup;
import dev.dateline.stage.block.SpilledRow;
import dev.dateline.stage.block.SpilledRowFormat;
import dev.dateline.stage.block.StageClock;
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
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/**
 * Writes finished rows into the staged files of a run: grouped by table and partition, sorted, the
 * same bytes however they arrive.
 *
 * <p>Spill files are sorted as the files of a run are, so that one range of each spill file has all
 * of its rows that are written together.
 *
 * <p>Tables without dates always get a first file, if need be an empty one, so that no query on
 * them fails.
 */
public final class WriteRows extends PTransform<PCollection<Block>, PCollection<WrittenFile>> {

  private static final TupleTag<WrittenFile> FILES = new TupleTag<>() {};

  private static final SpillAddress NOWHERE = new SpillAddress("", 0, 0);

  private final Staging staging;
  private final PCollection<KV<String, Long>> counts;
  private final Workspace workspace;
  private final List<Table> tables;

  private WriteRows(
      Staging staging,
      PCollection<KV<String, Long>> counts,
      Workspace workspace,
      List<Table> tables) {
    this.staging = staging;
    this.counts = counts;
    this.workspace = workspace;
    this.tables = tables;
  }

  /**
   * Writes to the staging area of an attempt.
   *
   * @param counts the result of {@link CountRows} for the same rows
   */
  public static WriteRows to(
      Staging staging, PCollection<KV<String, Long>> counts, Workspace workspace) {
    return new WriteRows(staging, counts, workspace, List.of(Table.values()));
  }

  /** Writes rows of some tables only. */
  public WriteRows only(Table... some) {
    return new WriteRows(staging, counts, workspace, List.of(some));
  }

  /**
   * Rows that stand for the files that are there even if they are empty; they sort into the first.
   */
  private static List<SpilledRow> firstFiles(List<Table> tables) {
    return tables.stream()
        .filter(table -> !table.isDated())
        .map(table -> new SpilledRow(table, "", FileKey.leastSortKey(table), NOWHERE))
        .toList();
  }

  @Override
  public PCollection<WrittenFile> expand(PCollection<Block> rows) {
    PCollectionView<Map<String, Long>> sizes = SumCounts.of("PartitionSizes", counts);
    PCollection<Block> firstFiles =
        rows.getPipeline()
            .apply("FirstFiles", Create.of(SpilledRowFormat.INSTANCE.pack(firstFiles(tables))));
    PCollection<KV<String, Block>> byFile =
        PCollectionList.of(rows)
            .and(firstFiles)
            .apply("Rows", Flatten.pCollections())
            .apply(
                "ByFile",
                ParDo.of(new ChooseFile(staging.granularity(), sizes, tables))
                    .withSideInputs(sizes));
    WriteFiles write = new WriteFiles(staging, workspace);
    PCollectionTuple written =
        workspace.bundleEach()
            ? byFile.apply(
                "WriteFiles",
                ParDo.of(new EachGroup<>(write, new BlockCoder(), FILES))
                    .withOutputTags(FILES, TupleTagList.empty()))
            : byFile
                .apply("GroupByFile", GroupByKey.create())
                .apply("WriteFiles", ParDo.of(write).withOutputTags(FILES, TupleTagList.empty()));
    return written.get(FILES);
  }

  static final class ChooseFile extends DoFn<Block, KV<String, Block>> {

    private final Granularity granularity;
    private final PCollectionView<Map<String, Long>> sizes;
    private final List<Table> tables;
    private transient FileGroups groups;

    ChooseFile(
        Granularity granularity, PCollectionView<Map<String, Long>> sizes, List<Table> tables) {
      this.granularity = granularity;
      this.sizes = sizes;
      this.tables = tables;
    }

    @StartBundle
    public void startBundle() {
      groups = null;
    }

    @ProcessElement
    public void process(ProcessContext context) {
      if (groups == null) {
        groups = new FileGroups(granularity, context.sideInput(sizes), firstFiles(tables));
      }
      Map<String, List<SpilledRow>> byGroup = new TreeMap<>();
      for (SpilledRow row : SpilledRowFormat.INSTANCE.unpack(context.element())) {
        String group = groups.group(groups.file(row)).encoded();
        byGroup.computeIfAbsent(group, of -> new ArrayList<>(1)).add(row);
      }
      byGroup.forEach(
          (group, rows) -> context.output(KV.of(group, SpilledRowFormat.INSTANCE.pack(rows))));
    }
  }

  static final class WriteFiles extends DoFn<KV<String, Iterable<Block>>, WrittenFile>
      implements EachGroup.Work<String, Block> {

    /** Spilled rows that are in memory at once, before they are encoded for their file. */
    private static final int READ_BYTES = 32 << 20;

    private static final Comparator<SpilledRow> ORDER =
        Comparator.comparing(SpilledRow::date).thenComparing(SpilledRow::sortKey);

    private final Counter written = Metrics.counter(WriteRows.class, "written");
    private final Counter micros = Metrics.counter(WriteRows.class, StageClock.MICROS);
    private final Staging staging;
    private final Workspace workspace;
    private transient SpillReader reader;

    WriteFiles(Staging staging, Workspace workspace) {
      this.staging = staging;
      this.workspace = workspace;
    }

    @Setup
    @Override
    public void setup() {
      reader = workspace.scratch().read();
    }

    @Override
    public void work(String file, Iterable<Block> blocks, MultiOutputReceiver out)
        throws IOException {
      process(KV.of(file, blocks), out);
    }

    @ProcessElement
    public void process(@Element KV<String, Iterable<Block>> group, MultiOutputReceiver out)
        throws IOException {
      StageClock clock = StageClock.start();
      Map<FileKey, List<SpilledRow>> files =
          byFile(group.getValue(), FileKey.decoded(group.getKey()));
      SpillRanges spilled =
          reader.ranges(
              files.values().stream().flatMap(List::stream).map(SpilledRow::address).toList(),
              READ_BYTES);
      for (Map.Entry<FileKey, List<SpilledRow>> file : files.entrySet()) {
        FileKey key = file.getKey();
        List<SpilledRow> rows = file.getValue();
        rows.sort(ORDER);
        out.get(FILES)
            .output(
                staging.write(
                    key.table(),
                    key.folder(),
                    key.number(),
                    read(rows, spilled, key.table()),
                    rows.size()));
        written.inc(rows.size());
      }
      micros.inc(clock.micros());
    }

    /** Files that are written together are the first of their partition, or all the same file. */
    private Map<FileKey, List<SpilledRow>> byFile(Iterable<Block> blocks, FileKey first) {
      Map<FileKey, List<SpilledRow>> files = new TreeMap<>();
      for (Block block : blocks) {
        for (SpilledRow row : SpilledRowFormat.INSTANCE.unpack(block)) {
          String partition = staging.granularity().of(row.date());
          FileKey file =
              first.isBeside(row.table(), partition)
                  ? first
                  : new FileKey(row.table(), partition, 0);
          List<SpilledRow> rows = files.computeIfAbsent(file, of -> new ArrayList<>());
          if (!row.address().equals(NOWHERE)) {
            rows.add(row);
          }
        }
      }
      return files;
    }

    /** Reads one row at a time: a file's rows are never decoded in memory together. */
    private static Iterable<SpecificRecord> read(
        List<SpilledRow> rows, SpillRanges spilled, Table table) {
      return () -> rows.stream().map(row -> read(row.address(), spilled, table)).iterator();
    }

    private static SpecificRecord read(SpillAddress address, SpillRanges spilled, Table table) {
      try {
        return spilled.read(address, table.rows());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
