package dev.dateline.dataset.rows;

import dev.dateline.codec.RowFileWriter;
import dev.dateline.dataset.manifest.Layout;
import dev.dateline.dataset.manifest.Partition;
import dev.dateline.dataset.manifest.Table;
import dev.dateline.dataset.manifest.WrittenFile;
import dev.dateline.dataset.store.DigestStream;
import dev.dateline.dataset.store.Store;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/** A row file that nobody sees until it is committed. Not thread-safe. */
public final class RowDraft implements Closeable {

  private static final int SIZE = 1 << 16;

  private final String path;
  private final boolean isNamedByContent;
  private final Store.Draft draft;
  private final DigestStream digest;
  private final RowFileWriter file;
  private long rows;

  private RowDraft(
      String path,
      boolean isNamedByContent,
      Store.Draft draft,
      DigestStream digest,
      RowFileWriter file) {
    this.path = path;
    this.isNamedByContent = isNamedByContent;
    this.draft = draft;
    this.digest = digest;
    this.file = file;
  }

  /**
   * Begins a file.
   *
   * @param partition of dated articles; empty for every other table
   * @param number from 0, once for each table and partition
   * @param rows about how many rows will come; 0 if that is not known
   */
  public static RowDraft begin(
      Staging staging, Table table, Optional<Partition> partition, int number, long rows)
      throws IOException {
    String path = Layout.file(table, partition, number, staging.format());
    Store.Draft draft = staging.store().draft(staging.runFolder() + "/" + path);
    RowDraft begun = null;
    try {
      DigestStream digest = new DigestStream(new Buffer(draft));
      begun =
          new RowDraft(
              path,
              staging.store().movesByCopies(),
              draft,
              digest,
              table.rows().write(staging.format(), digest, rows));
      return begun;
    } finally {
      if (begun == null) {
        draft.close();
      }
    }
  }

  /** Adds a row. */
  public void write(SpecificRecord row) throws IOException {
    file.write(row);
    rows++;
  }

  /** Number of rows so far. */
  public long rows() {
    return rows;
  }

  /** Size of what has left memory so far. */
  long bytes() {
    return digest.bytes();
  }

  /** Ends the file, and puts it at its place. */
  public WrittenFile commit() throws IOException {
    file.close();
    String sha256 = digest.sha256();
    if (!isNamedByContent) {
      draft.commit();
      return new WrittenFile(path, rows, digest.bytes(), sha256);
    }
    String named = Layout.namedByContent(path, sha256);
    draft.commitAs(named.substring(named.lastIndexOf('/') + 1));
    return new WrittenFile(named, rows, digest.bytes(), sha256);
  }

  /** Forgets the file unless it was committed. */
  @Override
  public void close() throws IOException {
    draft.close();
  }

  /** Stays open when the form of the file has come to its end: the draft is committed after it. */
  private static final class Buffer extends BufferedOutputStream {

    Buffer(OutputStream out) {
      super(out, SIZE);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
