package dev.dateline.dataset.rows;

import dev.dateline.article.Sha256;
import dev.dateline.codec.Format;
import dev.dateline.codec.RowColumn;
import dev.dateline.codec.RowFileReader;
import dev.dateline.codec.RowType;
import dev.dateline.codec.RowView;
import dev.dateline.dataset.manifest.LocatedRun;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.manifest.Table;
import dev.dateline.dataset.manifest.WrittenFile;
import dev.dateline.dataset.store.Store;
import dev.dateline.text.dedup.FingerprintVersion;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What was published earlier: the article files of the earlier runs, oldest run first.
 *
 * <p>The published rows are the ledger, so that the two can't differ; only the columns of hashes
 * are read, and once the bodies of rows of older fingerprint versions.
 *
 * @param store the dataset
 * @param format of the files
 * @param files in order of publication, then path
 * @param stories the files of the articles' stories, in the same order; a run of an older version
 *     has none
 */
public record Ledger(Store store, Format format, List<File> files, List<File> stories)
    implements Serializable {

  /**
   * A file of the ledger.
   *
   * @param run the run that it belongs to
   * @param members the runs that this one was joined from, oldest first; empty for a run of its own
   * @param order place of the run, or of its first member, in the order of publication, from 0
   * @param path relative to the dataset's root
   * @param rows number of articles
   * @param sha256 hash of the file's bytes
   */
  public record File(
      String run, List<String> members, int order, String path, long rows, String sha256)
      implements Serializable {

    /** A file of a run of its own. */
    public File(String run, int order, String path, long rows, String sha256) {
      this(run, List.of(), order, path, rows, sha256);
    }

    /** The places of its members in the order of publication; none for a run of its own. */
    Map<String, Integer> orders() {
      Map<String, Integer> orders = new HashMap<>();
      members.forEach(member -> orders.put(member, order + orders.size()));
      return orders;
    }
  }

  /**
   * An article published earlier.
   *
   * @param rawHash hash of its document's bytes
   * @param id its id: the hash of its text under the version that it was written under
   * @param contentHash hash of its text under the current fingerprint version
   * @param run the run that published it, whatever run it was joined to since
   * @param order place of that run in the order of publication, from 0
   */
  public record Entry(String rawHash, String id, String contentHash, String run, int order) {}

  private static final List<Table> ARTICLES_AND_STORIES =
      List.of(Table.ARTICLES, Table.UNDATED, Table.STORIES);

  private static final List<RowColumn<?>> HASHES =
      List.of(RowColumn.CONTENT_HASH, RowColumn.FINGERPRINT_VERSION, RowColumn.RAW_HASH);

  private static final List<RowColumn<?>> HASHES_AND_RUN =
      List.of(
          RowColumn.CONTENT_HASH,
          RowColumn.FINGERPRINT_VERSION,
          RowColumn.RAW_HASH,
          RowColumn.RUN_ID);

  /** Copies the lists. */
  public Ledger {
    files = List.copyOf(files);
    stories = List.copyOf(stories);
  }

  /** Article files without stories. */
  public Ledger(Store store, Format format, List<File> files) {
    this(store, format, files, List.of());
  }

  /** The articles of runs, in the order given. */
  public static Ledger of(Store store, Format format, List<LocatedRun> runs) {
    return new Ledger(
        store,
        format,
        files(runs, Table.that(Table.Accounts.WRITTEN)),
        files(runs, List.of(Table.STORIES)));
  }

  private static List<File> files(List<LocatedRun> runs, List<Table> tables) {
    List<File> files = new ArrayList<>();
    int order = 0;
    for (LocatedRun run : runs) {
      List<String> members = run.manifest().members();
      for (WrittenFile file : run.files(tables)) {
        if (file.rows() > 0) {
          files.add(
              new File(run.run(), members, order, run.path(file), file.rows(), file.sha256()));
        }
      }
      order += Math.max(1, members.size());
    }
    return files;
  }

  /** The same articles with the stories of other runs. */
  public Ledger withStories(EarlierStories other) {
    return new Ledger(store, format, files, other.files());
  }

  /** The stories that earlier runs decided. */
  public EarlierStories earlierStories() {
    return new EarlierStories(store, format, stories);
  }

  /** The ids of runs, in the order given. */
  public static List<String> runs(List<Manifest> published) {
    return published.stream().map(Manifest::run).toList();
  }

  /**
   * SHA-256 over the files of articles and stories of runs: equal for equal articles in equal
   * files.
   */
  public static String digest(List<Manifest> published) {
    StringBuilder lines = new StringBuilder();
    for (LocatedRun run : LocatedRun.published(published)) {
      for (WrittenFile file : run.files(ARTICLES_AND_STORIES)) {
        lines.append(run.run()).append(' ').append(file.sha256()).append('\n');
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
    try (RowFileReader<RowView> rows = open(files.get(files.size() - 1), HASHES)) {
      return rows.next().map(row -> row.get(RowColumn.FINGERPRINT_VERSION));
    }
  }

  /**
   * Hands every article of a file to the consumer. The bodies of rows of another fingerprint
   * version are hashed under the current one, once for all runs to come.
   */
  public void read(File file, Consumer<Entry> articles) throws IOException {
    Map<String, Integer> order = file.orders();
    String current = FingerprintVersion.current().id();
    CurrentHashes made = null;
    int number = 0;
    try (RowFileReader<RowView> rows = open(file, order.isEmpty() ? HASHES : HASHES_AND_RUN)) {
      for (Optional<RowView> row = rows.next(); row.isPresent(); row = rows.next()) {
        RowView hashes = row.get();
        String run = order.isEmpty() ? file.run() : hashes.get(RowColumn.RUN_ID);
        String id = hashes.get(RowColumn.CONTENT_HASH);
        boolean isOlder = !hashes.get(RowColumn.FINGERPRINT_VERSION).equals(current);
        if (isOlder && made == null) {
          made =
              CurrentHashes.of(store, file.sha256(), file.rows(), columns -> open(file, columns));
        }
        String contentHash = isOlder ? made.of(number) : id;
        number++;
        articles.accept(
            new Entry(
                hashes.get(RowColumn.RAW_HASH).orElse(""),
                id,
                contentHash,
                run,
                order.isEmpty() ? file.order() : order.get(run)));
      }
    }
  }

  RowFileReader<RowView> open(File file, List<RowColumn<?>> columns) throws IOException {
    return RowType.ARTICLE.read(format, columns, store.openSeekable(file.path()));
  }
}
