package dev.dateline.dataset;

import dev.dateline.article.Sha256;
import dev.dateline.codec.Format;
import dev.dateline.codec.RowFileReader;
import java.io.IOException;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericRecord;

/**
 * What was published earlier: the article files of the earlier runs, oldest run first.
 *
 * <p>The data is its own ledger, so that the two can't drift apart; only the columns of hashes are
 * read.
 *
 * @param store the dataset
 * @param format of the files
 * @param files in order of publication, then path
 */
public record Ledger(Store store, Format format, List<File> files) implements Serializable {

  /**
   * A file of the ledger.
   *
   * @param run the run that it belongs to
   * @param members the runs that this one was joined from, oldest first; empty for a run of its own
   * @param path relative to the dataset's root
   * @param rows number of articles
   */
  public record File(String run, List<String> members, String path, long rows)
      implements Serializable {

    /** A file of a run of its own. */
    public File(String run, String path, long rows) {
      this(run, List.of(), path, rows);
    }
  }

  /**
   * An article published earlier.
   *
   * @param rawHash hash of its document's bytes
   * @param contentHash hash of its text, which is its id
   * @param fingerprintVersion name of the normalisation behind the content hash
   * @param run the run that published it, whatever run it was joined to since
   * @param order place of that run in the order of publication, from 0
   */
  public record Entry(
      String rawHash, String contentHash, String fingerprintVersion, String run, int order) {}

  private static final Schema HASHES = hashes().endRecord();

  private static final Schema HASHES_AND_RUN = hashes().requiredString("run_id").endRecord();

  /** Copies the list. */
  public Ledger {
    files = List.copyOf(files);
  }

  /** The ids of runs, in the order given. */
  static List<String> runs(List<Manifest> published) {
    return published.stream().map(Manifest::run).toList();
  }

  /** SHA-256 over the article files of runs: equal for equal articles in equal files. */
  static String digest(List<Manifest> published) {
    StringBuilder lines = new StringBuilder();
    for (Manifest manifest : published) {
      for (WrittenFile file : manifest.files()) {
        if (file.table() == Table.ARTICLES || file.table() == Table.UNDATED) {
          lines.append(manifest.run()).append(' ').append(file.sha256()).append('\n');
        }
      }
    }
    return Sha256.of(lines.toString());
  }

  /** The number of articles published earlier. */
  public long articles() {
    return files.stream().mapToLong(File::rows).sum();
  }

  /** The fingerprint version of the run published last; empty when nothing was published. */
  public Optional<String> latestFingerprintVersion() throws IOException {
    if (files.isEmpty()) {
      return Optional.empty();
    }
    String path = files.get(files.size() - 1).path();
    try (RowFileReader<GenericRecord> rows =
        RowFileReader.columns(format, HASHES, store.openSeekable(path))) {
      return rows.next().map(hashes -> hashes.get("fingerprint_version").toString());
    }
  }

  /** Hands every article of a file to the consumer. */
  public void read(File file, Consumer<Entry> articles) throws IOException {
    boolean joined = !file.members().isEmpty();
    Map<String, Integer> order = order();
    try (RowFileReader<GenericRecord> rows =
        RowFileReader.columns(
            format, joined ? HASHES_AND_RUN : HASHES, store.openSeekable(file.path()))) {
      for (Optional<GenericRecord> row = rows.next(); row.isPresent(); row = rows.next()) {
        GenericRecord hashes = row.get();
        String run = joined ? hashes.get("run_id").toString() : file.run();
        articles.accept(
            new Entry(
                hashes.get("raw_hash").toString(),
                hashes.get("content_hash").toString(),
                hashes.get("fingerprint_version").toString(),
                run,
                order.get(run)));
      }
    }
  }

  /** Places of the runs in the order of publication. */
  private Map<String, Integer> order() {
    Map<String, Integer> order = new HashMap<>();
    for (File file : files) {
      for (String run : file.members().isEmpty() ? List.of(file.run()) : file.members()) {
        order.putIfAbsent(run, order.size());
      }
    }
    return order;
  }

  private static SchemaBuilder.FieldAssembler<Schema> hashes() {
    return SchemaBuilder.record("dev.dateline.schema.ArticleRow")
        .fields()
        .requiredString("content_hash")
        .requiredString("fingerprint_version")
        .requiredString("raw_hash");
  }
}
