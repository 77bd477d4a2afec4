package dev.dateline.cli;

import dev.dateline.cli.console.ExitCode;
import dev.dateline.cli.console.FileListForm;
import dev.dateline.dataset.manifest.LocatedRun;
import dev.dateline.dataset.manifest.RunRefusedException;
import dev.dateline.dataset.manifest.Snapshot;
import dev.dateline.dataset.manifest.Table;
import dev.dateline.pipeline.UsageException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the published row files. */
@Command(
    name = "files",
    description = "Lists the published row files, for programs that read them.",
    footer = {
      "",
      "The list is exact also while runs are being replaced. Its files may be",
      "replaced later: then list them again."
    },
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class FilesCommand implements Callable<Integer> {

  @Mixin private DatasetArgument dataset;

  @Option(
      names = "--run",
      paramLabel = "ID",
      description = "Only the files of this run (default: of all runs).")
  private Optional<String> run;

  @Option(
      names = "--table",
      paramLabel = "TABLE",
      description =
          "articles, undated, duplicates or rejected (default: all as lines, articles otherwise).")
  private Optional<Table> table;

  @Option(
      names = "--as",
      paramLabel = "FORM",
      defaultValue = "lines",
      description =
          "lines (default), duckdb (a list for read_parquet), spark (a list for spark.read), or"
              + " symlinks (a manifest of Hive, Trino and Athena).")
  private FileListForm form;

  @Option(
      names = "--root",
      paramLabel = "PLACE",
      description =
          "Address under which readers find the dataset, such as s3://bucket/news (default: its"
              + " folder).")
  private Optional<String> root;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Snapshot snapshot = dataset.open().snapshot();
    if (run.isPresent() && snapshot.runs().stream().noneMatch(this::isAsked)) {
      throw RunRefusedException.notPublished(run.get());
    }
    List<Table> tables =
        table
            .or(() -> form.isOfOneTable() ? Optional.of(Table.ARTICLES) : Optional.empty())
            .map(List::of)
            .orElse(List.of(Table.values()));
    List<String> files =
        snapshot.runs().stream()
            .filter(this::isAsked)
            .flatMap(located -> located.files(tables).stream().map(located::path))
            .map(this::place)
            .toList();
    PrintWriter out = spec.commandLine().getOut();
    out.print(form.of(files));
    out.flush();
    return ExitCode.OK.code();
  }

  private boolean isAsked(LocatedRun located) {
    return run.map(located.manifest()::published).orElse(true);
  }

  private String place(String file) {
    if (root.isPresent()) {
      return root.get().replaceFirst("/+$", "") + "/" + file;
    }
    Optional<Path> folder = dataset.store().folder().map(Path::of);
    if (folder.isEmpty()) {
      return dataset.folder() + "/" + file;
    }
    Path path = folder.get().resolve(file);
    if (!form.isOfUris() && path.toString().chars().anyMatch(Character::isISOControl)) {
      throw new UsageException(
          "the dataset's folder has control characters in its name. Name another place for it with"
              + " --root.");
    }
    return form.isOfUris() ? path.toUri().toString() : path.toString();
  }
}
