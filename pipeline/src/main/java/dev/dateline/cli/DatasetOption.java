package dev.dateline.cli;

import dev.dateline.dataset.Dataset;
import dev.dateline.dataset.store.LocalStore;
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
    if (!Files.isDirectory(Path.of(output, "_dateline"))) {
      throw new UsageException(
          "no dataset: '" + output + "'. Name the folder that `dateline run --output` wrote to.");
    }
    return Dataset.at(LocalStore.at(Path.of(output))).attaching(new RunFiles());
  }

  /** The folder, as the user named it. */
  String folder() {
    return output;
  }
}
