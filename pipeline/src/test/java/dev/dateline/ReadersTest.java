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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
    "PARQUET, '@duckdb/node-api,hyparquet,nodejs-polars,parquet-wasm'",
    "AVRO, avsc",
  })
  void theReadersOfNodeSeeWhatWasWritten(Format format, String readers)
      throws IOException, InterruptedException {
    Tool.named("node").orSkip();
    assumeTrue(
        Files.isDirectory(READERS.resolve("node_modules")),
        "its readers are not there: npm install --prefix scripts/readers");
    Path file = written(format);
    List<ArticleRow> rows = rows(format, file);

    Set<String> seen = new TreeSet<>();
    for (String line : node(format, file)) {
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

  private List<String> node(Format format, Path file) throws IOException, InterruptedException {
    Path told = folder.resolve("told");
    Path log = folder.resolve("log");
    int code =
        new ProcessBuilder(
                "node",
                READERS.resolve("readers.mjs").toString(),
                format.extension(),
                file.toString())
            .redirectOutput(told.toFile())
            .redirectError(log.toFile())
            .start()
            .waitFor();
    assertThat(code).as(Files.readString(log)).isZero();
    return Files.readAllLines(told);
  }
}
