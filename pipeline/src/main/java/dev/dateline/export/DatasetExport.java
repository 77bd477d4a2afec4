package dev.dateline.export;

import dev.dateline.codec.Format;
import dev.dateline.dataset.Dataset;
import dev.dateline.dataset.Publisher;
import dev.dateline.dataset.manifest.Granularity;
import dev.dateline.extension.Extensions;
import dev.dateline.extension.StorageFailedException;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/** Updates a table of some format to the published runs of a dataset. */
public final class DatasetExport {

  private final TableExport export;
  private final TableTarget target;

  private DatasetExport(TableExport export, TableTarget target) {
    this.export = export;
    this.target = target;
  }

  /**
   * The export to a table; asks no catalog yet.
   *
   * @param kind of the table
   * @throws StorageFailedException when the table is named in a wrong way
   * @throws dev.dateline.extension.MissingLibrariesException when its libraries are not there
   */
  public static DatasetExport to(String kind, TableTarget target) throws IOException {
    Optional<TableExport> export = Extensions.find(TableExport.class, kind);
    if (export.isEmpty()) {
      throw StorageFailedException.ofUser(
          "this build of Dateline can't export to a table; the jar of the Direct runner can:"
              + " scripts/dateline export "
              + kind,
          null);
    }
    export.get().check(target);
    return new DatasetExport(export.get(), target);
  }

  /**
   * Refuses a dataset whose files can't be in the table.
   *
   * @param format of its files
   */
  public static void checkFormat(Optional<Format> format, String place)
      throws StorageFailedException {
    if (format.filter(found -> found == Format.AVRO).isPresent()) {
      throw StorageFailedException.ofUser(
          "the dataset's files are Avro, and a table needs Parquet: '"
              + place
              + "'. Make a dataset with `run --format=parquet`.",
          null);
    }
  }

  /**
   * Updates the table to the published runs, under the dataset's lock.
   *
   * @param notices receives messages about runs that were cut off
   * @return what was done; empty when no run of the dataset was ever begun
   */
  public Optional<Exported> run(Dataset dataset, Consumer<String> notices) throws IOException {
    checkFormat(dataset.format(), dataset.root());
    try (Publisher publisher = dataset.lock("export")) {
      publisher.recovered().forEach(notices);
      Optional<Granularity> granularity = dataset.granularity();
      if (granularity.isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(
          export.update(
              new PublishedArticles(
                  dataset.published().store(), dataset.snapshot(), granularity.get()),
              target));
    }
  }
}
