package dev.dateline.cli;

import dev.dateline.dataset.Dataset;
import dev.dateline.dataset.manifest.Layout;
import dev.dateline.dataset.store.Store;
import dev.dateline.dataset.store.Stores;
import dev.dateline.pipeline.UsageException;
import dev.dateline.report.RunFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that names an existing dataset. */
final class DatasetOption {

  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "Folder of the dataset.")
  private String output;

  /** The dataset in the folder; runs published into it get their reports. */
  Dataset open() throws IOException {
    Store store = store();
    if (!isDataset(store)) {
      throw new UsageException(
          "no dataset: '" + output + "'. Name the folder that `dateline run --output` wrote to.");
    }
    return Dataset.at(store).attaching(new RunFiles());
  }

  /** The store that it stands in. */
  Store store() {
    return Stores.at(output);
  }

  /** The folder. */
  String folder() {
    return store().root();
  }

  private static boolean isDataset(Store store) throws IOException {
    return store.folder().isPresent()
        ? Files.isDirectory(Path.of(store.folder().get(), Layout.OWN))
        : !store.list(Layout.OWN).isEmpty();
  }
}
