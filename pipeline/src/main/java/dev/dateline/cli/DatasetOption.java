package dev.dateline.cli;

import dev.dateline.dataset.Dataset;
import dev.dateline.dataset.store.Store;
import dev.dateline.dataset.store.Stores;
import dev.dateline.pipeline.UsageException;
import dev.dateline.report.RunFiles;
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
  Dataset open() {
    Store store = Stores.at(output);
    if (!Files.isDirectory(Path.of(store.root(), "_dateline"))) {
      throw new UsageException(
          "no dataset: '" + output + "'. Name the folder that `dateline run --output` wrote to.");
    }
    return Dataset.at(store).attaching(new RunFiles());
  }

  /** The folder. */
  String folder() {
    return Stores.at(output).root();
  }
}
