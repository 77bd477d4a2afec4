package dev.dateline.stage.block;

import dev.dateline.codec.RowBytes;
import dev.dateline.dataset.manifest.Table;
import dev.dateline.dataset.rows.SpillFolder;
import dev.dateline.dataset.rows.SpillWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;

/**
 * Gathers finished rows, writes them into spill files sorted by table, date and sort key, and hands
 * references over once their file is finished.
 *
 * <p>So the rows of each output file are beside each other in each spill file, and are read at
 * once. Not thread-safe.
 */
public final class SortedSpill {

  /** Rows wait in memory until there are so many bytes of them. */
  private static final long FILE_BYTES = 16L << 20;

  private static final int MOST_IN_A_BLOCK = 512;

  private static final Comparator<Row> ORDER =
      Comparator.comparing((Row row) -> row.table)
          .thenComparing(row -> row.date)
          .thenComparing(row -> row.sortKey);

  private final SpillFolder scratch;
  private final String label;
  private final Consumer<Block> out;
  private final RowBytes codec = new RowBytes();
  private final List<Row> rows = new ArrayList<>();
  private long bytes;

  /** Spill files with a label. */
  public SortedSpill(SpillFolder scratch, String label, Consumer<Block> out) {
    this.scratch = scratch;
    this.label = label;
    this.out = out;
  }

  private static final class Row {

    private final Table table;
    private final String date;
    private final String sortKey;
    private final byte[] bytes;

    Row(Table table, String date, String sortKey, byte[] bytes) {
      this.table = table;
      this.date = date;
      this.sortKey = sortKey;
      this.bytes = bytes;
    }

    SpilledRow appendedTo(SpillWriter file) throws IOException {
      return new SpilledRow(table, date, sortKey, file.append(bytes));
    }
  }

  /**
   * Adds a row.
   *
   * @param date as ISO text; empty in tables without dates
   * @param sortKey unique within its table
   */
  public void add(Table table, String date, String sortKey, SpecificRecord row) throws IOException {
    byte[] encoded = codec.encode(row);
    rows.add(new Row(table, date, sortKey, encoded));
    bytes += encoded.length;
    if (bytes >= FILE_BYTES) {
      finish();
    }
  }

  /** Writes the rows so far, if there are any, and hands their references over. */
  public void finish() throws IOException {
    if (rows.isEmpty()) {
      return;
    }
    rows.sort(ORDER);
    List<SpilledRow> spilled = new ArrayList<>(rows.size());
    try (SpillWriter file = scratch.write(label)) {
      for (Row row : rows) {
        spilled.add(row.appendedTo(file));
      }
      file.finish();
    }
    rows.clear();
    bytes = 0;
    Batcher<SpilledRow> blocks = new Batcher<>(MOST_IN_A_BLOCK, SpilledRowFormat.INSTANCE, out);
    spilled.forEach(blocks::add);
    blocks.flush();
  }
}
