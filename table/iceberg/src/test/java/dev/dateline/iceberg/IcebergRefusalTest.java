package dev.dateline.iceberg;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.cli.Dateline;
import dev.dateline.export.TableName;
import dev.dateline.export.TableTarget;
import dev.dateline.fixtures.CommandResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.iceberg.Schema;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.jdbc.JdbcCatalog;
import org.apache.iceberg.types.Types;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can't be exported is refused with a message that contains what to do. */
@Timeout(120)
class IcebergRefusalTest {

  @TempDir private Path folder;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "--catalog=http://host/catalog      | not an address of a catalog: 'http://host/catalog'",
        "--catalog=jdbc:nosuch://host/d?a=b | no driver for the catalog 'jdbc:nosuch://host/d'",
        "--catalog=jdbc:sqlite:a --table=x  | not a name of a table: 'x'",
        "--warehouse=a                      | no catalog. Name its database with --catalog",
      })
  void whatIsAskedForInAWrongWayEndsWithTwo(String options, String words) throws IOException {
    TableDataset runs = new TableDataset(folder);
    Files.createDirectories(runs.output().resolve("_dateline"));

    CommandResult result = runs.result(("export iceberg " + options).split(" "));

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.error()).contains(words);
  }

  @Test
  void aRunAsksForItsTableBeforeItReadsAnything() throws IOException {
    TableDataset runs = new TableDataset(folder);
    for (String[] wrong :
        new String[][] {
          {"--export=iceberg"},
          {"--export=x@jdbc:sqlite:a"},
          {"--export=jdbc:nosuch:x"},
          {"--export=" + runs.catalog(), "--format=avro"}
        }) {
      CommandResult result =
          CommandResult.of(
              Dateline::run,
              Stream.concat(
                      Stream.of(
                          "run", "--output=" + runs.output(), "--run=n1", "--input=" + folder),
                      Stream.of(wrong))
                  .toList());
      assertThat(result.code()).as(result.error()).isEqualTo(2);
    }
    assertThat(runs.output()).doesNotExist();
  }

  @Test
  void aDatasetOfAvroIsRefused() throws IOException {
    TableDataset runs = new TableDataset(folder, "--format=avro");
    runs.run(1);

    CommandResult result = runs.result("export", "iceberg", "--catalog=" + runs.catalog());

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.error()).contains("the dataset's files are Avro, and a table needs Parquet");
  }

  @Test
  void theTableOfAnotherDatasetIsLeftAlone() throws IOException {
    TableDataset runs = new TableDataset(Files.createDirectory(folder.resolve("one")));
    runs.run(1);
    runs.export();
    TableDataset others = new TableDataset(Files.createDirectory(folder.resolve("other")));
    others.run(1);

    CommandResult result = others.result("export", "iceberg", "--catalog=" + runs.catalog());

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.error())
        .contains("the table dateline.news.articles is of the dataset at 'file:" + runs.output());
    try (ReadTable read = new ReadTable(runs.catalog())) {
      assertThat(read.rows()).isEqualTo(runs.articles());
    }
  }

  @Test
  void aTableThatDatelineDidNotMakeIsLeftAlone() throws IOException {
    TableDataset runs = new TableDataset(folder);
    runs.run(1);
    try (JdbcCatalog catalog = new JdbcCatalog(properties -> new StoreFiles(), null, true)) {
      catalog.initialize(
          "dateline", Map.of("uri", runs.catalog(), "warehouse", "file:" + folder.resolve("w")));
      catalog.createNamespace(Namespace.of("news"));
      catalog.createTable(
          TableIdentifier.of("news", "articles"),
          new Schema(Types.NestedField.optional(1, "a", Types.StringType.get())));
    }

    CommandResult result = runs.result("export", "iceberg", "--catalog=" + runs.catalog());

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.error()).contains("was not made by Dateline. Choose another --table.");
  }

  /** The run is published all the same, and the next one brings the table up. */
  @Test
  void aCatalogThatCannotBeReachedFailsTheExportAlone() throws IOException {
    TableDataset runs = new TableDataset(folder);
    String input =
        "--input="
            + Files.writeString(
                folder.resolve("a.txt"),
                "Rain fell on 5 May 2021 in Rome, all day and all night.\n");
    String there = "jdbc:sqlite:" + folder.resolve("nowhere/catalog.db");

    CommandResult result =
        runs.result(
            "run", input, "--run=n1", "--no-stories", "--export=" + there + "?password=hunter2");

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.error())
        .contains("the catalog can't be used: '" + there + "' (")
        .contains("the dataset is changed, but the table is not up to date")
        .doesNotContain("hunter2", "at org.", "at dev.");
    assertThat(runs.articles()).hasSize(1);
    try (Stream<Path> files = Files.walk(runs.output())) {
      assertThat(files.filter(Files::isRegularFile))
          .isNotEmpty()
          .noneMatch(file -> holds(file, "hunter2"));
    }
  }

  @Test
  void noPasswordIsEverPrinted() throws IOException {
    CatalogAddress address =
        CatalogAddress.of(
            new TableTarget(
                "jdbc:sqlite://ann:hunter2@host/d?password=swordfish&a=b",
                Optional.empty(),
                TableName.of(TableName.DEFAULT),
                Optional.of("ann"),
                Optional.of("opensesame")));

    assertThat(address).hasToString("jdbc:sqlite://host/d");
    assertThat(
            address.clean(
                "refused: jdbc:sqlite://ann:hunter2@host/d?password=swordfish&a=b for swordfish,"
                    + " opensesame, hunter2\nat a place"))
        .isEqualTo("refused: jdbc:sqlite://host/d for ..., ..., ...");
    assertThat(
            new TableTarget(
                    "jdbc:x:secret",
                    Optional.empty(),
                    TableName.of("a.b.c"),
                    Optional.empty(),
                    Optional.of("secret"))
                .toString())
        .isEqualTo("a.b.c");
    assertThat(List.of(address.properties("w").get("jdbc.password"))).containsExactly("opensesame");
  }

  private static boolean holds(Path file, String text) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1).contains(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
