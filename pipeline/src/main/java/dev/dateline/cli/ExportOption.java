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

/** The option {@code --export} of commands that change a dataset and then update a table. */
final class ExportOption {

  /** Finds out the format of a dataset. */
  @FunctionalInterface
  interface KnownFormat {
    Optional<Format> get() throws IOException;
  }

  @Option(
      names = "--export",
      paramLabel = "ADDRESS",
      description =
          "Catalog of an Iceberg table to update in the end, such as"
              + " jdbc:sqlite:FILE; as NAME@ADDRESS of another table than dateline.news.articles. See"
              + " `export iceberg`.")
  private Optional<String> address = Optional.empty();

  private Optional<TableOptions> table = Optional.empty();
  private Optional<DatasetExport> export = Optional.empty();

  /**
   * Refuses a table that can't be exported to, before anything is changed.
   *
   * @param format of the dataset's files, if that is known; asked only if a table is named
   * @param place of the dataset, as the user named it
   */
  void check(KnownFormat format, String place) throws IOException {
    table = address.map(TableOptions::of);
    if (table.isPresent()) {
      export = Optional.of(table.get().export());
      DatasetExport.checkFormat(format.get(), place);
    }
  }

  /** What to add to the message of an interruption; empty when no table is named. */
  String whenInterrupted() {
    return export.isEmpty()
        ? ""
        : " The table may not be up to date: `dateline export iceberg` updates it.";
  }

  /**
   * Updates the table, if one is named.
   *
   * @param notices receives messages for the user
   * @param out receives what was done; empty to print nothing
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
            "the dataset is changed, but the table is not up to date: the next command with --export,"
                + " or `dateline export iceberg`, updates it");
      }
    }
    out.ifPresent(writer -> table.orElseThrow().tell(done, writer));
  }
}
