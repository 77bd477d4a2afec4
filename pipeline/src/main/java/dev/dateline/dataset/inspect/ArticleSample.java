package dev.dateline.dataset.inspect;

import dev.dateline.article.Flag;
import dev.dateline.article.Sha256;
import dev.dateline.codec.RowColumn;
import dev.dateline.codec.RowView;
import dev.dateline.dataset.manifest.LocatedRun;
import dev.dateline.dataset.manifest.Snapshot;
import dev.dateline.dataset.manifest.Table;
import dev.dateline.dataset.rows.RunRows;
import dev.dateline.dataset.store.Store;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Articles taken at random, for people who look at them: those with the least hashes of a seed and
 * their ids, so that the same seed takes the same articles however they are stored.
 */
public final class ArticleSample {

  private static final List<RowColumn<?>> COLUMNS =
      List.of(
          RowColumn.ID,
          RowColumn.SITE,
          RowColumn.FLAGS,
          RowColumn.SOURCE_URI,
          RowColumn.SOURCE_PART,
          RowColumn.RUN_ID);

  private final String seed;
  private final Optional<String> site;
  private final Optional<Flag> flag;

  /**
   * A way to take articles.
   *
   * @param site only of this site
   * @param flag only with this flag
   */
  public ArticleSample(String seed, Optional<String> site, Optional<Flag> flag) {
    this.seed = seed;
    this.site = site;
    this.flag = flag;
  }

  /**
   * An article that was taken.
   *
   * @param document its document: the URI of a file, with {@code #} and a number in a container
   * @param run the run that published it
   */
  public record Taken(String document, String run) {}

  /** Takes so many articles of what is published, or all of fewer; keeps no more than those. */
  public List<Taken> take(Store store, int count) throws IOException {
    TreeMap<String, Taken> least = new TreeMap<>();
    for (LocatedRun run : Snapshot.of(store).runs()) {
      new RunRows(store, run)
          .each(
              Table.that(Table.Accounts.WRITTEN),
              COLUMNS,
              row -> {
                if (isAsked(row)) {
                  least.put(key(row), new Taken(row.document(), row.get(RowColumn.RUN_ID)));
                  if (least.size() > count) {
                    least.pollLastEntry();
                  }
                }
              });
    }
    return new ArrayList<>(least.values());
  }

  private boolean isAsked(RowView row) {
    return (site.isEmpty() || row.get(RowColumn.SITE).equals(site))
        && (flag.isEmpty() || row.get(RowColumn.FLAGS).contains(flag.get().name()));
  }

  private String key(RowView row) {
    String written = seed + "/" + row.get(RowColumn.ID);
    return Sha256.of(written.getBytes(StandardCharsets.UTF_8));
  }
}
