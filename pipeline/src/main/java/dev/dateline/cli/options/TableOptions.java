package dev.dateline.cli.options;

import dev.dateline.export.DatasetExport;
import dev.dateline.export.Exported;
import dev.dateline.export.TableName;
import dev.dateline.export.TableTarget;
import dev.dateline.pipeline.UsageException;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options that name a table which engines open by name, and the messages about it. */
public final class TableOptions {

  private static final String USER = "DATELINE_CATALOG_USER";
  private static final String PASSWORD = "DATELINE_CATALOG_PASSWORD";

  /** Separates the name of a table from its catalog. */
  private static final String IN = "@jdbc:";

  @Option(
      names = "--catalog",
      paramLabel = "ADDRESS",
      description = {
        "Database of the catalog, such as jdbc:postgresql://HOST/DATABASE or jdbc:sqlite:FILE.",
        "Its user and password: " + USER + " and " + PASSWORD + " in the environment."
      })
  private Optional<String> catalog;

  @Option(
      names = "--warehouse",
      paramLabel = "DIR",
      description =
          "Folder for the metadata of a table that is new, here or at hdfs://HOST/PATH (default:"
              + " iceberg in the folder of the dataset).")
  private Optional<String> warehouse;

  @Option(
      names = "--table",
      paramLabel = "NAME",
      description = "CATALOG.SCHEMA.TABLE (default: " + TableName.DEFAULT + ").")
  private Optional<String> table;

  /** The table that a run exports to: a catalog, or {@code NAME@CATALOG}. */
  public static TableOptions of(String told) {
    TableOptions options = new TableOptions();
    int in = told.indexOf(IN);
    options.catalog = Optional.of(told.substring(in + 1));
    options.table = in < 0 ? Optional.empty() : Optional.of(told.substring(0, in));
    options.warehouse = Optional.empty();
    return options;
  }

  /** The export to the table; asks no catalog yet. */
  public DatasetExport export() throws IOException {
    TableTarget target =
        new TableTarget(
            catalog.orElseThrow(TableOptions::noCatalog),
            warehouse,
            TableName.of(name()),
            Optional.ofNullable(System.getenv(USER)),
            Optional.ofNullable(System.getenv(PASSWORD)));
    return DatasetExport.to("iceberg", target);
  }

  /** Prints what was done to the table. */
  public void tell(Optional<Exported> exported, PrintWriter out) {
    if (exported.isEmpty()) {
      out.printf("table %s: no run is published yet%n", name());
    } else if (exported.get().isNothing()) {
      out.printf(
          Locale.ROOT,
          "table %s is up to date already: %,d files, %,d rows%n",
          name(),
          exported.get().files(),
          exported.get().rows());
    } else {
      Exported done = exported.get();
      out.printf(
          Locale.ROOT,
          "table %s: runs added %,d, replaced %,d, removed %,d; now %,d files, %,d rows%n",
          name(),
          done.added().size(),
          done.replaced().size(),
          done.gone().size(),
          done.files(),
          done.rows());
    }
    out.flush();
  }

  private String name() {
    return table.orElse(TableName.DEFAULT);
  }

  private static UsageException noCatalog() {
    return new UsageException(
        "no catalog. Name its database with --catalog, such as jdbc:sqlite:/srv/catalog.db.");
  }
}
