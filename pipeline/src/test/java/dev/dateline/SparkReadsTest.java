package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.cli.Dateline;
import dev.dateline.codec.Format;
import dev.dateline.dataset.Dataset;
import dev.dateline.dataset.manifest.Granularity;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.store.LocalStore;
import dev.dateline.fixtures.CommandResult;
import dev.dateline.fixtures.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spark SQL, a process of its own, reads several runs of a dataset as docs/QUERYING.md shows. */
@Timeout(300)
class SparkReadsTest {

  private static final Path SPARK = Project.root().resolve("scripts/readers/spark");

  @TempDir private Path folder;

  @BeforeEach
  void installed() {
    assumeTrue(
        Files.isDirectory(SPARK.resolve("jars")),
        "Spark SQL is not in scripts/readers: scripts/readers/install fetches it");
  }

  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource({"MONTH, AVRO, string", "YEAR, PARQUET, int"})
  void severalRunsAreOneTable(Granularity granularity, Format format, String type)
      throws IOException, InterruptedException {
    run("2026-11-20", "web", granularity, format);
    run("later", "world", granularity, format);
    Path data = folder.resolve("out/data");

    Map<String, List<JsonNode>> answers =
        ask(
            format,
            data.resolve("run=*/articles/*").toString(),
            "select count(distinct date_published) n from articles",
            "select run_id, count(*) n from articles group by run_id order by run_id",
            "select sum(size(entities)) n from articles",
            "select count(entity.name) n from articles lateral view explode(entities) as entity",
            "select count(*) n from articles where id = (select max(id) from articles)");
    List<List<JsonNode>> answer = List.copyOf(answers.values());

    List<Manifest> runs = Dataset.at(LocalStore.at(folder.resolve("out"))).manifests();
    assertThat(number(answer.get(0)))
        .isEqualTo(
            runs.stream().flatMap(run -> run.books().dates().keySet().stream()).distinct().count());
    assertThat(answer.get(1)).hasSameSizeAs(runs);
    for (int i = 0; i < runs.size(); i++) {
      assertThat(answer.get(1).get(i).get("run_id").asText()).isEqualTo(runs.get(i).run());
      assertThat(answer.get(1).get(i).get("n").asLong())
          .isEqualTo(runs.get(i).books().written() - runs.get(i).books().undated());
    }
    assertThat(number(answer.get(2))).isPositive().isEqualTo(number(answer.get(3)));
    assertThat(number(answer.get(4))).isEqualTo(1);

    Map<String, List<JsonNode>> one =
        ask(format, data.resolve("run=2026-11-20/articles").toString(), "describe articles");
    assertThat(one.get("describe articles"))
        .anySatisfy(
            column -> {
              assertThat(column.get("col_name").asText()).isEqualTo(granularity.column());
              assertThat(column.get("data_type").asText()).isEqualTo(type);
            });
  }

  @Test
  void aListOfFilesIsWhatIsPublished() throws IOException, InterruptedException {
    run("2026-11-20", "web", Granularity.DAY, Format.PARQUET);
    String list =
        CommandResult.of(
                Dateline::run, List.of("files", "--output=" + folder.resolve("out"), "--as=spark"))
            .output();

    String files = String.join(",", new ObjectMapper().readValue(list, String[].class));
    assertThat(
            number(
                ask(Format.PARQUET, files, "select count(*) n from articles")
                    .get("select count(*) n from articles")))
        .isEqualTo(
            Dataset.at(LocalStore.at(folder.resolve("out")))
                .manifests()
                .get(0)
                .books()
                .dates()
                .values()
                .stream()
                .mapToLong(Long::longValue)
                .sum());
  }

  private void run(String run, String samples, Granularity granularity, Format format) {
    CommandResult result =
        CommandResult.of(
            Dateline::run,
            List.of(
                "run",
                "--runner=DirectRunner",
                "--quiet",
                "--input=" + Project.root().resolve("samples").resolve(samples),
                "--output=" + folder.resolve("out"),
                "--run=" + run,
                "--partition=" + granularity.option(),
                "--format=" + format.extension()));
    assertThat(result.code()).as(result.error()).isZero();
  }

  private static long number(List<JsonNode> answer) {
    assertThat(answer).hasSize(1);
    return answer.get(0).get("n").asLong();
  }

  private Map<String, List<JsonNode>> ask(Format format, String paths, String... questions)
      throws IOException, InterruptedException {
    Path asked = Files.write(folder.resolve("questions"), List.of(questions));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
    // Spark reaches into these packages of Java 17; its own launcher opens them too.
    Stream.of("nio", "lang", "lang.invoke", "util", "util.concurrent", "net")
        .forEach(name -> command.add("--add-opens=java.base/java." + name + "=ALL-UNNAMED"));
    command.add("--add-opens=java.base/sun.nio.ch=ALL-UNNAMED");
    command.addAll(
        List.of(
            "-cp",
            SPARK.resolve("jars") + "/*",
            SPARK.resolve("SparkReader.java").toString(),
            format.extension(),
            paths,
            asked.toString()));
    Path log = folder.resolve("log");
    Path result = folder.resolve("told");
    int code =
        new ProcessBuilder(command)
            .redirectOutput(result.toFile())
            .redirectError(log.toFile())
            .start()
            .waitFor();
    assertThat(code).as(Files.readString(log)).isZero();

    Map<String, List<JsonNode>> answers = new LinkedHashMap<>();
    List<JsonNode> rows = null;
    for (String line : Files.readAllLines(result)) {
      if (line.startsWith("? ")) {
        rows = new ArrayList<>();
        answers.put(line.substring(2), rows);
      } else {
        rows.add(new ObjectMapper().readTree(line));
      }
    }
    return answers;
  }
}
