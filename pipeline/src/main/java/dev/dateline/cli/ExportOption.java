package dev.dateline.cli;

import dev.dateline.cli.options.TableOptions;
import dev.dateline.codec.Format;
import dev.dateline.dataset.Dataset;
import dev.dateline.export.DatasetExport;
import dev.dateline.export.Exported;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** The option of commands that change a dataset and bring a table up to it at once. */
final class ExportOption {

  @Option(
      names = "--export",
      paramLabel = "ADDRESS",
      description =
          "Catalog of an Iceberg table to bring up to the dataset in the end, such as"
              + " jdbc:sqlite:FILE; as NAME@ADDRESS of another table than dateline.news.articles. See"
              + " `export iceberg`.")
  private Optional<String> address = Optional.empty();

  private Optional<TableOptions> table = Optional.empty();
  private Optional<DatasetExport> export = Optional.empty();

  /**
   * Refuses a table that can't be exported to, before anything is changed.
   *
   * @param format of the dataset's files, if that is known
   * @param place of the dataset, as the user named it
   */
  void check(Optional<Format> format, String place) throws IOException {
    table = address.map(TableOptions::of);
    if (table.isPresent()) {
      export = Optional.of(table.get().export());
      DatasetExport.checkFormat(format, place);
    }
  }

  /**
   * Brings the table up to the dataset, if one is named.
   *
   * @param notices told in words what a user should know
   * @param out told what was done; empty to tell nothing
   */
  void carryOut(Dataset dataset, Consumer<String> notices, Optional<PrintWriter> out)
      throws IOException {
    if (export.isEmpty()) {
      return;
    }
    Optional<Exported> done;
    boolean exported = false;
    try {
      done = export.get().run(dataset, notices);
      exported = true;
    } finally {
      if (!exported) {
        notices.accept(
            "the dataset is as it should be, and the table is not: the next command with --export,"
                + " or `dateline export iceberg`, brings it up");
      }
    }
    out.ifPresent(writer -> table.orElseThrow().tell(done, writer));
  }
}
