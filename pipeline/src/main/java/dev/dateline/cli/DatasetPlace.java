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
import java.util.Optional;

/** Where an existing dataset is, from a command's arguments. */
interface DatasetPlace {

  /** The folder as it was written. */
  String written();

  /** The dataset in the folder; runs published into it get their reports. */
  default Dataset open() throws IOException {
    Store store = store();
    if (!isDataset(store)) {
      throw new UsageException(
          "not a dataset: '"
              + written()
              + "'. Name the folder that `dateline run --output` wrote to.");
    }
    return Dataset.at(store).attaching(new RunFiles());
  }

  /** The store that holds it. */
  default Store store() {
    return Stores.at(written());
  }

  /** The folder. */
  default String folder() {
    return store().root();
  }

  /** The one place of an option and an argument, which name the same thing. */
  static String of(Optional<String> option, Optional<String> argument) {
    if (option.isPresent() && argument.isPresent()) {
      throw new UsageException(
          "the dataset is named twice: '"
              + argument.get()
              + "' and --output="
              + option.get()
              + ". Name it once.");
    }
    return option
        .or(() -> argument)
        .orElseThrow(
            () ->
                new UsageException(
                    "no dataset. Name its folder as an argument or with --output=DIR."));
  }

  private static boolean isDataset(Store store) throws IOException {
    return store.folder().isPresent()
        ? Files.isDirectory(Path.of(store.folder().get(), Layout.OWN))
        : !store.list(Layout.OWN).isEmpty();
  }
}
