package dev.dateline.cli;

import dev.dateline.article.Printable;
import dev.dateline.cli.console.ExitCode;
import dev.dateline.cli.console.Interruption;
import dev.dateline.cli.console.LogFormat;
import dev.dateline.dataset.Publisher;
import dev.dateline.dataset.change.DropRequest;
import dev.dateline.dataset.change.Dropped;
import dev.dateline.pipeline.PipelineVersion;
import dev.dateline.pipeline.UsageException;
import dev.dateline.report.wording.Figures;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Takes documents down. */
@Command(
    name = "drop",
    description = {
      "Takes documents down: deletes them from every published run, with every copy of their text"
          + " or bytes, and refuses them from then on. Only their hashes are kept.",
      "The input is not changed."
    },
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class DropCommand implements Callable<Integer> {

  @Mixin private DatasetArgument dataset;

  @Option(
      names = "--id",
      arity = "1..*",
      paramLabel = "ID",
      description = "Id of an article, as in the column id.")
  private List<String> ids = new ArrayList<>();

  @Option(
      names = "--source-uri",
      arity = "1..*",
      paramLabel = "URI",
      description =
          "URI of a file, as in the column source_uri: every document of it; with #N the Nth of a"
              + " container.")
  private List<String> sourceUris = new ArrayList<>();

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      description = "The reason, for the record of takedowns and the manifests of the runs.")
  private String reason;

  @Mixin private ExportOption export;

  @Option(names = "--dry-run", description = "List what would be deleted, and change nothing.")
  private boolean dryRun;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (ids.isEmpty() && sourceUris.isEmpty()) {
      throw new UsageException("nothing to take down. Name documents with --id or --source-uri.");
    }
    if (reason.isBlank()) {
      throw new UsageException(
          "--reason is empty. Give a reason: the record of takedowns keeps it.");
    }
    DropRequest request = new DropRequest(ids, sourceUris, reason, PipelineVersion.VALUE);
    export.check(() -> dataset.open().format(), dataset.folder());
    PrintWriter out = spec.commandLine().getOut();
    if (dryRun) {
      print(dataset.open().find(request), out);
    } else {
      Interruption interruption =
          Interruption.ofChange(
              LogFormat.logOf(spec.commandLine()),
              dataset.open(),
              "published runs have changed, but the trash may still hold the documents. Start the"
                  + " same command again.");
      try {
        drop(request, out);
        export.carryOut(
            dataset.open(), LogFormat.logOf(spec.commandLine())::notice, Optional.of(out));
      } finally {
        interruption.close();
      }
    }
    out.flush();
    return ExitCode.OK.code();
  }

  private void drop(DropRequest request, PrintWriter out) throws IOException {
    try (Publisher publisher = dataset.open().lock("drop")) {
      publisher.recovered().forEach(this::notice);
      print(publisher.drop(request), out);
    }
  }

  private void notice(String notice) {
    spec.commandLine().getErr().println(Printable.of(notice));
  }

  private void print(Dropped dropped, PrintWriter out) {
    if (dropped.documents().isEmpty()) {
      out.println("nothing to take down: all of it is taken down already");
      return;
    }
    out.printf(
        Locale.ROOT,
        "%s%s in %s%n",
        dryRun
            ? "would take down "
            : String.format(Locale.ROOT, "takedown %d: took down ", dropped.number()),
        Figures.count(dropped.allDocuments(), "document", "documents"),
        Figures.count(dropped.documents().size(), "run", "runs"));
    dropped
        .documents()
        .forEach(
            (run, documents) ->
                out.printf(Locale.ROOT, "  %-24s %,9d%n", Printable.of(run), documents));
    dropped.examples().forEach(uri -> out.println("  " + Printable.of(uri)));
    if (dropped.allDocuments() > dropped.examples().size()) {
      out.printf(
          Locale.ROOT, "  and %,d more%n", dropped.allDocuments() - dropped.examples().size());
    }
    dropped.purged().forEach(run -> out.println("deleted " + Printable.of(run)));
  }
}
