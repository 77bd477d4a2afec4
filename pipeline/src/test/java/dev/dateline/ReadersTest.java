package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.cli.Dateline;
import dev.dateline.codec.Format;
import dev.dateline.codec.RowFileReader;
import dev.dateline.codec.RowType;
import dev.dateline.fixtures.Project;
import dev.dateline.fixtures.RunFolder;
import dev.dateline.fixtures.Tool;
import dev.dateline.schema.ArticleRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Readers that are no part of Dateline see the rows that Dateline wrote; see scripts/readers. */
@Timeout(300)
class ReadersTest {

  private static final Path READERS = Project.root().resolve("scripts/readers");

  @TempDir private Path folder;

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "PARQUET, '@duckdb/node-api,hyparquet,parquet-wasm'",
    "AVRO, avsc",
  })
  void theReadersOfNodeSeeWhatWasWritten(Format format, String readers)
      throws IOException, InterruptedException {
    Tool.named("node").orSkip();
    assume("node_modules");

    compare(format, readers, "node", READERS.resolve("readers.mjs").toString());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"PARQUET, 'pandas,polars'", "AVRO, fastavro"})
  void theReadersOfPythonSeeWhatWasWritten(Format format, String readers)
      throws IOException, InterruptedException {
    assume("python/bin/python3");

    compare(
        format,
        readers,
        READERS.resolve("python/bin/python3").toString(),
        READERS.resolve("readers.py").toString());
  }

  @Test
  void theToolsOfAvroSeeWhatWasWritten() throws IOException, InterruptedException {
    assume("avro-tools.jar");
    Path file = written(Format.AVRO);
    List<ArticleRow> rows = rows(Format.AVRO, file);

    List<String> lines =
        printed(
            Path.of(System.getProperty("java.home"), "bin/java").toString(),
            "-jar",
            READERS.resolve("avro-tools.jar").toString(),
            "tojson",
            file.toString());

    assertThat(lines).hasSameSizeAs(rows);
    for (int i = 0; i < lines.size(); i++) {
      JsonNode row = new ObjectMapper().readTree(lines.get(i));
      assertThat(row.get("id").asText()).isEqualTo(rows.get(i).getId());
      assertThat(LocalDate.ofEpochDay(row.at("/date_published/int").asLong()))
          .isEqualTo(rows.get(i).getDatePublished());
      assertThat(row.get("entities")).hasSameSizeAs(rows.get(i).getEntities());
    }
  }

  private static void assume(String installed) {
    assumeTrue(
        Files.exists(READERS.resolve(installed)),
        installed + " is not in scripts/readers: scripts/readers/install fetches it");
  }

  private void compare(Format format, String readers, String... program)
      throws IOException, InterruptedException {
    Path file = written(format);
    List<ArticleRow> rows = rows(format, file);

    Set<String> seen = new TreeSet<>();
    String[] command = Arrays.copyOf(program, program.length + 2);
    command[program.length] = format.extension();
    command[program.length + 1] = file.toString();
    for (String line : printed(command)) {
      JsonNode told = new ObjectMapper().readTree(line);
      seen.add(told.get("reader").asText());
      assertThat(told.get("rows").asInt()).as(line).isEqualTo(rows.size());
      assertThat(told.at("/ids/0").asText()).as(line).isEqualTo(rows.get(0).getId());
      assertThat(told.at("/ids/1").asText()).as(line).isEqualTo(rows.get(rows.size() - 1).getId());
      assertThat(told.at("/dates/0").asText())
          .as(line)
          .isEqualTo(rows.get(0).getDatePublished().toString());
      assertThat(told.at("/dates/1").asText())
          .as(line)
          .isEqualTo(rows.get(rows.size() - 1).getDatePublished().toString());
      assertThat(told.get("entities").asLong())
          .as(line)
          .isEqualTo(rows.stream().mapToLong(row -> row.getEntities().size()).sum());
    }
    assertThat(seen).containsExactlyInAnyOrder(readers.split(","));
  }

  private Path written(Format format) throws IOException {
    RunFolder run =
        RunFolder.publish(
            Dateline::run,
            folder.resolve("out"),
            List.of(
                "--input=" + Project.root().resolve("samples"),
                "--partition=year",
                "--format=" + format.extension()));
    return run.folder().resolve("articles/year=2021/part-00000." + format.extension());
  }

  private static List<ArticleRow> rows(Format format, Path file) throws IOException {
    List<ArticleRow> all = new ArrayList<>();
    try (RowFileReader<ArticleRow> rows =
        RowType.ARTICLE.read(format, Files.newByteChannel(file))) {
      for (Optional<ArticleRow> row = rows.next(); row.isPresent(); row = rows.next()) {
        all.add(row.get());
      }
    }
    return all;
  }

  private List<String> printed(String... command) throws IOException, InterruptedException {
    Path told = folder.resolve("told");
    Path log = folder.resolve("log");
    int code =
        new ProcessBuilder(command)
            .redirectOutput(told.toFile())
            .redirectError(log.toFile())
            .start()
            .waitFor();
    assertThat(code).as(Files.readString(log)).isZero();
    return Files.readAllLines(told);
  }
}
