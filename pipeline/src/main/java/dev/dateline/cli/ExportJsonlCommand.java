package dev.dateline.cli;

import dev.dateline.article.Printable;
import dev.dateline.cli.console.ExitCode;
import dev.dateline.cli.console.Interruption;
import dev.dateline.cli.console.LogFormat;
import dev.dateline.codec.ColumnDescription;
import dev.dateline.dataset.Dataset;
import dev.dateline.dataset.manifest.LocatedRun;
import dev.dateline.dataset.manifest.RunRefusedException;
import dev.dateline.dataset.manifest.Snapshot;
import dev.dateline.dataset.manifest.Table;
import dev.dateline.export.JsonLines;
import dev.dateline.pipeline.UsageException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes rows as lines of JSON. */
@Command(
    name = "jsonl",
    description = {
      "Writes rows as lines of JSON: one object per line, no value shortened.",
      "If a run is replaced meanwhile, the command fails: what it wrote is incomplete."
    },
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class ExportJsonlCommand implements Callable<Integer> {

  @Mixin private DatasetArgument dataset;

  @Option(
      names = "--run",
      paramLabel = "ID",
      description = "Only the rows of this run (default: of all runs).")
  private Optional<String> run;

  @Option(
      names = "--table",
      paramLabel = "TABLE",
      description =
          "articles (dated ones), undated, duplicates, rejected or stories (default: articles and"
              + " undated).")
  private Optional<Table> table;

  @Option(
      names = "--exclude",
      split = ",",
      paramLabel = "COLUMN",
      description = "Column to leave out, such as body; may be repeated, or a list with commas.")
  private List<String> excluded = new ArrayList<>();

  @Option(
      names = "--to",
      paramLabel = "FILE",
      description = "File to write; it appears when it is complete (default: the standard output).")
  private Optional<Path> file;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    List<Table> tables = table.map(List::of).orElseGet(() -> Table.that(Table.Accounts.WRITTEN));
    checkColumns(tables);
    if (file.isPresent()) {
      checkPlace(file.get());
    }
    Dataset open = dataset.open();
    JsonLines lines =
        new JsonLines(open.published().store(), asked(open.snapshot()), tables, excluded);
    Interruption interruption =
        Interruption.ofExport(
            LogFormat.logOf(spec.commandLine()),
            file.isPresent()
                ? Printable.of(file.get().toString())
                    + " may be missing. Start the same command again."
                : "the output is incomplete. Start the same command again.");
    try {
      if (file.isPresent()) {
        write(lines, file.get());
      } else {
        BufferedOutputStream out = new BufferedOutputStream(new CheckedOutput());
        lines.write(out);
        out.flush();
      }
      return ExitCode.OK.code();
    } finally {
      interruption.close();
    }
  }

  private Snapshot asked(Snapshot snapshot) {
    if (run.isEmpty()) {
      return snapshot;
    }
    List<LocatedRun> found =
        snapshot.runs().stream()
            .filter(located -> located.manifest().published(run.get()))
            .toList();
    if (found.isEmpty()) {
      throw RunRefusedException.notPublished(run.get());
    }
    return new Snapshot(found);
  }

  private void checkColumns(List<Table> tables) {
    Set<String> columns =
        tables.stream()
            .flatMap(each -> each.rows().columns().stream())
            .map(ColumnDescription::name)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    for (String column : excluded) {
      if (!columns.contains(column)) {
        throw new UsageException(
            "no such column: --exclude="
                + column
                + ". Expected some of "
                + String.join(", ", columns)
                + ".");
      }
    }
  }

  /** The file is renamed to its name when it is complete: in place of a device, that removes it. */
  private static void checkPlace(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    boolean named = file.getFileName() != null && !file.toString().isEmpty();
    boolean free =
        Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
            || Files.notExists(file, LinkOption.NOFOLLOW_LINKS);
    if (!named || !free || folder == null || !Files.isDirectory(folder)) {
      throw new UsageException(
          "no file can be written to --to="
              + Printable.of(file.toString())
              + ". Expected a new or a regular file in a folder that exists; leave --to out for"
              + " the standard output.");
    }
  }

  private static void write(JsonLines lines, Path file) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
        lines.write(out);
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** The standard output, which does not report itself that it can't be written. */
  private static final class CheckedOutput extends OutputStream {
    @Override
    public void write(int value) throws IOException {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      System.out.write(bytes, offset, length);
      if (System.out.checkError()) {
        throw new IOException("the standard output can't be written");
      }
    }
  }
}
