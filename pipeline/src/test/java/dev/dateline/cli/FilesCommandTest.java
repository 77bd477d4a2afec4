package dev.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.dataset.Dataset;
import dev.dateline.dataset.manifest.Table;
import dev.dateline.dataset.store.LocalStore;
import dev.dateline.fixtures.CommandResult;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code dateline files}: exactly what is published, in the forms of programs that read it. */
@Timeout(120)
class FilesCommandTest {

  @TempDir private static Path folder;
  private static Path output;

  @BeforeAll
  static void twoRuns() throws IOException {
    output = folder.resolve("o'ut");
    Path input = Files.createDirectory(folder.resolve("in"));
    for (int aRun = 1; aRun <= 2; aRun++) {
      for (int day = 1; day <= 5; day++) {
        Files.writeString(
            input.resolve(aRun + "-" + day + ".txt"),
            "date 2021-08-0"
                + day
                + "\nRain fell on day "
                + day
                + " in night "
                + aRun
                + " of August.\n");
      }
      CommandResult result =
          CommandResult.of(
              Dateline::run,
              List.of(
                  "run", "--quiet", "--input=" + input, "--output=" + output, "--run=n" + aRun));
      assertThat(result.code()).as(result.error()).isZero();
    }
  }

  @Test
  void theLinesAreTheFilesOfTheManifests() throws IOException {
    Path stray =
        Files.copy(
            output.resolve("data/run=n1/undated/part-00000.parquet"),
            output.resolve("data/run=n1/undated/part-00009.parquet"));
    try {
      List<String> listed =
          Dataset.at(LocalStore.at(output)).manifests().stream()
              .flatMap(
                  run ->
                      run.files().stream()
                          .map(file -> output + "/data/run=" + run.run() + "/" + file.path()))
              .toList();

      assertThat(files().lines())
          .containsExactlyElementsOf(listed)
          .allMatch(FilesCommandTest::isThere);
    } finally {
      Files.delete(stray);
    }
  }

  @Test
  void aRunAndATableCanBePicked() {
    assertThat(files("--run=n2", "--table=rejected").lines())
        .containsExactly(output + "/data/run=n2/rejected/part-00000.parquet");
    assertThat(files("--run=n2").lines()).hasSize(5 + 4).allMatch(FilesCommandTest::isThere);
  }

  @Test
  void duckDbReadsTheList() throws SQLException {
    String list = files("--as=duckdb");

    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckdb.createStatement();
        ResultSet answer =
            statement.executeQuery("select count(*) from read_parquet(" + list + ")")) {
      answer.next();
      assertThat(answer.getLong(1)).isEqualTo(10);
    }
  }

  @Test
  void theListForSparkIsJson() throws IOException {
    String[] list = new ObjectMapper().readValue(files("--as=spark"), String[].class);

    assertThat(list).containsExactly(files("--table=articles").lines().toArray(String[]::new));
  }

  @Test
  void symlinksAreUrisOfOneTable() {
    String manifest = files("--as=symlinks", "--table=undated");

    assertThat(manifest.lines())
        .hasSize(2)
        .allMatch(line -> line.startsWith("file:///") && Files.exists(Path.of(URI.create(line))));
  }

  @Test
  void readersMaySeeTheDatasetElsewhere() {
    assertThat(files("--as=symlinks", "--run=n1", "--root=s3://bucket/news/").lines())
        .hasSize(5)
        .allMatch(line -> line.startsWith("s3://bucket/news/data/run=n1/articles/date=2021-08-0"));
  }

  @Test
  void aRunThatIsNoneIsRefused() {
    CommandResult result = result("--run=n7");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.error()).contains("no run n7 is published");
    assertThat(result.output()).isEmpty();
  }

  @Test
  void everyTableCanBeNamed() {
    assertThat(Arrays.stream(Table.values()))
        .allMatch(table -> result("--table=" + table.folder()).code() == 0);
  }

  private static boolean isThere(String path) {
    return Files.isRegularFile(Path.of(path));
  }

  private static String files(String... more) {
    CommandResult result = result(more);
    assertThat(result.code()).as(result.error()).isZero();
    return result.output();
  }

  private static CommandResult result(String... more) {
    List<String> line = new ArrayList<>(List.of("files", "--output=" + output));
    line.addAll(List.of(more));
    return CommandResult.of(Dateline::run, line);
  }
}
