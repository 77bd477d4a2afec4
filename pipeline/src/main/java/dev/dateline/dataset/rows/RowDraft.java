package dev.dateline.dataset.rows;

import dev.dateline.codec.RowFileWriter;
import dev.dateline.dataset.manifest.Layout;
import dev.dateline.dataset.manifest.Table;
import dev.dateline.dataset.manifest.WrittenFile;
import dev.dateline.dataset.store.DigestStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;

/** A row file that is being written, and gets its name when it is whole. Not thread-safe. */
public final class RowDraft implements Closeable {

  private static final int BUFFER = 1 << 16;

  private final Staging staging;
  private final String draft;
  private final String path;
  private final DigestStream digest;
  private final RowFileWriter file;
  private long rows;

  private RowDraft(Staging staging, String draft, String path, DigestStream digest, Table table)
      throws IOException {
    this.staging = staging;
    this.draft = draft;
    this.path = path;
    this.digest = digest;
    this.file = table.rows().write(staging.format(), digest);
  }

  /**
   * Begins a file.
   *
   * @param date the date of dated articles; empty for every other table
   * @param number from 0, once for each table and date
   */
  public static RowDraft begin(Staging staging, Table table, Optional<LocalDate> date, int number)
      throws IOException {
    String path = Layout.file(table, date, number, staging.format());
    String draft = staging.folder() + "/drafts/" + UUID.randomUUID();
    DigestStream digest =
        new DigestStream(new BufferedOutputStream(staging.store().create(draft), BUFFER));
    return new RowDraft(staging, draft, path, digest, table);
  }

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

  /** Gives the closed file its name. */
  public WrittenFile name() throws IOException {
    staging.store().replace(draft, staging.runFolder() + "/" + path);
    return new WrittenFile(path, rows, digest.bytes(), digest.sha256());
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
