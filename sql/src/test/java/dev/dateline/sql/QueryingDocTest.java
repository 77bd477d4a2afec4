package dev.dateline.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.cli.Dateline;
import dev.dateline.dataset.manifest.Table;
import dev.dateline.fixtures.CommandResult;
import dev.dateline.fixtures.Project;
import dev.dateline.fixtures.RunFolder;
import dev.dateline.fixtures.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Runs docs/QUERYING.md over the samples.
 *
 * <p>Run here: every question to {@code dateline sql}, whose answers are in the page; every
 * statement for DuckDB; the Python code where its libraries are installed. Not run here, but by
 * hand as the page shows: Spark, jq, Avro tools. Not run: Athena and Trino, but for the columns of
 * the table.
 */
@Timeout(300)
class QueryingDocTest {

  private static final Path PAGE = Project.root().resolve("docs/QUERYING.md");

  @TempDir private static Path folder;

  @BeforeAll
  static void publish() throws IOException {
    RunFolder.publish(
        Dateline::run,
        folder.resolve("out"),
        List.of("--input=" + Project.root().resolve("samples")));
  }

  @Test
  void thePageHoldsTheAnswersAndTheColumns() throws IOException {
    String page = Files.readString(PAGE);
    String filled =
        QueryingDoc.filled(
            page, QueryingDocTest::answer, HiveColumns.of(Table.ARTICLES.rows().schema()));
    if (Boolean.getBoolean("dateline.write")) {
      Files.writeString(PAGE, filled);
    } else {
      assertThat(page).as("write it again as it says at its top").isEqualTo(filled);
    }
    assertThat(QueryingDoc.blocks(page, "sql"))
        .hasSameSizeAs(QueryingDoc.blocks(page, "text"))
        .hasSizeGreaterThan(10);
  }

  @Test
  void theStatementsForDuckDbRun() throws IOException, SQLException {
    String page = Files.readString(PAGE);
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckdb.createStatement()) {
      for (String block : QueryingDoc.blocks(page, "sql duckdb")) {
        statement.execute(here(block));
      }
      // The views are those of `dateline sql`: its questions run on them too.
      for (String question : QueryingDoc.blocks(page, "sql")) {
        statement.execute(question);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"pyarrow", "duckdb"})
  void thePythonCodeRuns(String library) throws IOException, InterruptedException {
    Tool.named("python3").orSkip(python("import pandas, " + library) == 0);
    for (String code : QueryingDoc.blocks(Files.readString(PAGE), "python " + library)) {
      int exit = python(here(code));
      assertThat(exit).as(Files.readString(folder.resolve("python.log"))).isZero();
    }
  }

  private static String answer(String question) {
    CommandResult result = Asked.of(folder.resolve("out"), question);
    assertThat(result.code()).as(question + result.error()).isZero();
    return result.output();
  }

  private static String here(String code) {
    return code.replace("out/data", folder.resolve("out/data").toString());
  }

  private static int python(String code) throws IOException, InterruptedException {
    Path installed = Project.root().resolve("scripts/readers/python/bin/python3");
    String python = Files.isExecutable(installed) ? installed.toString() : "python3";
    return new ProcessBuilder("/bin/sh", "-c", "\"$1\" -c \"$0\"", code, python)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("python.log").toFile())
        .start()
        .waitFor();
  }
}
