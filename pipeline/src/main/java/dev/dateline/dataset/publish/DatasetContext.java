package dev.dateline.dataset.publish;

import dev.dateline.codec.Format;
import dev.dateline.dataset.manifest.Granularity;
import dev.dateline.dataset.manifest.Layout;
import dev.dateline.dataset.manifest.LocatedRun;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.rows.Ledger;
import dev.dateline.dataset.rows.Staging;
import dev.dateline.dataset.store.FencedStore;
import dev.dateline.dataset.store.JsonFiles;
import dev.dateline.dataset.store.Store;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What every step of publishing needs of a dataset.
 *
 * @param store where it is
 * @param clock the source of the times in its manifests
 * @param attachments the files beside the rows of its runs
 */
public record DatasetContext(Store store, Clock clock, Attachments attachments) {

  /** The same dataset by another way to its store. */
  DatasetContext through(Store way) {
    return new DatasetContext(way, clock, attachments);
  }

  /** The store for workers, who may outlive the lock. */
  Store workers() {
    return store instanceof FencedStore fenced ? fenced.forWorkers() : store;
  }

  /** The format of its row files; empty before the first run. */
  public Optional<Format> format() throws IOException {
    return settings().map(Settings::format);
  }

  /** How its dated rows are divided; empty before the first run. */
  public Optional<Granularity> granularity() throws IOException {
    return settings().map(Settings::partition);
  }

  private Optional<Settings> settings() throws IOException {
    return JsonFiles.find(store, Layout.SETTINGS, Settings.class);
  }

  /** Whether certainly nobody writes to it: what is staged was cut off. */
  public boolean isAtRest() throws IOException {
    return WriterLock.isFree(store);
  }

  /** Fixes what all row files have in common, once. */
  void fix(Format format, Granularity granularity) throws IOException {
    JsonFiles.write(store, Layout.SETTINGS, new Settings(1, format, granularity));
  }

  /**
   * A place for workers to write rows, in the form that is fixed; that of new ones before it is.
   */
  Staging staging(String folder) throws IOException {
    return new Staging(
        workers(), folder, format().orElse(Format.PARQUET), granularity().orElse(Granularity.DAY));
  }

  /** The time that is so many days before now. */
  public Instant daysAgo(int days) {
    return clock.instant().minus(days, ChronoUnit.DAYS);
  }

  /** The articles of runs, in the order given. */
  public Ledger ledger(List<LocatedRun> runs) throws IOException {
    return Ledger.of(store, format().orElse(Format.PARQUET), runs);
  }

  /** The articles of published runs, in the order given. */
  public Ledger ledgerOf(List<Manifest> published) throws IOException {
    return ledger(LocatedRun.published(published));
  }

  private record Settings(int version, Format format, Granularity partition) {
    Settings {
      Objects.requireNonNull(format);
      // Version 0.1 knew only days.
      partition = partition == null ? Granularity.DAY : partition;
    }
  }
}
