package dev.dateline.export;

import dev.dateline.dataset.manifest.Granularity;
import dev.dateline.dataset.manifest.Snapshot;
import dev.dateline.dataset.manifest.Table;
import dev.dateline.dataset.store.Store;
import java.util.List;

/**
 * The articles of a dataset at one moment, in Parquet files.
 *
 * @param store where they are
 * @param snapshot the runs
 * @param granularity the period of dated articles in one folder
 */
public record PublishedArticles(Store store, Snapshot snapshot, Granularity granularity) {

  /** The tables of a run that hold articles. */
  public static final List<Table> TABLES = Table.that(Table.Accounts.WRITTEN);
}
