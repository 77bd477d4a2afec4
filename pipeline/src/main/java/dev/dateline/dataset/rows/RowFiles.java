package dev.dateline.dataset.rows;

import dev.dateline.codec.Format;
import dev.dateline.codec.RowFileReader;
import dev.dateline.codec.RowFileWriter;
import dev.dateline.codec.RowType;
import dev.dateline.dataset.manifest.Partition;
import dev.dateline.dataset.manifest.Table;
import dev.dateline.dataset.manifest.WrittenFile;
import dev.dateline.dataset.store.DigestStream;
import dev.dateline.dataset.store.Store;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;

/** Joins the sorted row files of one table and partition into few of a sensible size. */
public final class RowFiles {

  /** What is more becomes several files of half of this at least; a row group may come on top. */
  private static final long LARGEST_BYTES = 224L << 20;

  private static final int MOST_OPEN = 64;

  /** An open file holds a row group in memory, of about this size. */
  private static final long OPEN_BYTES = 32L << 20;

  private static final long MOST_OPEN_BYTES = 8 * OPEN_BYTES;

  private final Staging staging;
  private final long largestBytes;

  /** Joins files of a dataset in the staging area of a run. */
  public RowFiles(Staging staging) {
    this(staging, LARGEST_BYTES);
  }

  /**
   * The same with another size.
   *
   * @param largestBytes about the size of the largest file
   */
  public RowFiles(Staging staging, long largestBytes) {
    this.staging = staging;
    this.largestBytes = largestBytes;
  }

  /**
   * A file to join.
   *
   * @param path relative to the dataset's root
   * @param bytes size
   * @param rows number of rows
   */
  public record Source(String path, long bytes, long rows) {
    private long openBytes() {
      return Math.min(bytes, OPEN_BYTES);
    }
  }

  /** Opens a row file by its path relative to the dataset's root. */
  public static RowFileReader<? extends SpecificRecord> open(
      Store store, Format format, Table table, String path) throws IOException {
    return opened(store, format, table.rows(), path);
  }

  private static <T extends SpecificRecord> RowFileReader<T> opened(
      Store store, Format format, RowType<T> rows, String path) throws IOException {
    return NamedRows.open(store, path, () -> rows.read(format, store.openSeekable(path)));
  }

  /** Joins files; of equal rows that of the earlier file comes first. */
  public List<WrittenFile> join(Table table, Optional<Partition> partition, List<Source> sources)
      throws IOException {
    long bytes = sources.stream().mapToLong(Source::bytes).sum();
    long files = Math.max(1, (bytes + largestBytes - 1) / largestBytes);
    List<Source> few = sources;
    while (groups(few).size() > 1) {
      few = fewer(table, groups(few));
    }
    try (MergedRows rows = merged(table, few)) {
      long each = sources.stream().mapToLong(Source::rows).sum() / files;
      return write(table, partition, rows, files, bytes, each);
    }
  }

  private List<WrittenFile> write(
      Table table,
      Optional<Partition> partition,
      MergedRows rows,
      long files,
      long bytes,
      long rowsOfEach)
      throws IOException {
    List<WrittenFile> written = new ArrayList<>();
    // Parquet leaves memory by row groups: a file ends with the one that comes nearest its share.
    long slack = Math.min(OPEN_BYTES / 2, bytes / files / 8);
    long done = 0;
    Optional<SpecificRecord> row = rows.next();
    do {
      boolean last = written.size() == files - 1;
      long enough = (written.size() + 1) * bytes / files - slack - done;
      try (RowDraft draft = RowDraft.begin(staging, table, partition, written.size(), rowsOfEach)) {
        for (; row.isPresent() && (last || draft.bytes() < enough); row = rows.next()) {
          draft.write(row.get());
        }
        written.add(draft.commit());
        done += draft.bytes();
      }
    } while (row.isPresent());
    return written;
  }

  /** Neighbours that may be open together. */
  private static List<List<Source>> groups(List<Source> sources) {
    List<List<Source>> groups = new ArrayList<>();
    List<Source> group = new ArrayList<>();
    long open = 0;
    for (Source source : sources) {
      if (group.size() > 1
          && (group.size() == MOST_OPEN || open + source.openBytes() > MOST_OPEN_BYTES)) {
        groups.add(group);
        group = new ArrayList<>();
        open = 0;
      }
      group.add(source);
      open += source.openBytes();
    }
    groups.add(group);
    return groups;
  }

  private List<Source> fewer(Table table, List<List<Source>> groups) throws IOException {
    List<Source> fewer = new ArrayList<>();
    for (List<Source> group : groups) {
      String path = staging.scratchFolder() + "/" + UUID.randomUUID();
      DigestStream out = new DigestStream(new BufferedOutputStream(staging.store().create(path)));
      try (MergedRows rows = merged(table, group);
          RowFileWriter file = table.rows().write(staging.format(), out, 0)) {
        for (Optional<SpecificRecord> row = rows.next(); row.isPresent(); row = rows.next()) {
          file.write(row.get());
        }
      }
      fewer.add(new Source(path, out.bytes(), group.stream().mapToLong(Source::rows).sum()));
    }
    return fewer;
  }

  private MergedRows merged(Table table, List<Source> sources) throws IOException {
    List<MergedRows.Opening> openings = new ArrayList<>();
    for (Source source : sources) {
      openings.add(() -> open(staging.store(), staging.format(), table, source.path()));
    }
    return MergedRows.open(table, openings);
  }
}
