package dev.dateline.iceberg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dateline.fixtures.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Spark with Iceberg's own runtime, a process of its own, opens the table by its name. */
@Timeout(300)
class SparkIcebergTest {

  private static final Path SPARK = Project.root().resolve("scripts/readers/spark");

  /** Questions in Spark's words, and in those of {@code dateline sql}. */
  private static final Map<String, String> QUESTIONS = new LinkedHashMap<>();

  static {
    QUESTIONS.put(
        "select count(*) n, sum(word_count) words from articles",
        "select count(*) n, cast(sum(word_count) as bigint) words from articles");
    QUESTIONS.put(
        "select coalesce(cast(date_published as string), '-') day, count(*) n from articles group by 1 order by 1",
        "select coalesce(cast(date as varchar), '-') as day, count(*) n from articles group by 1 order by 1");
    QUESTIONS.put(
        "select run_id, max(id) id, min(body) body from articles group by 1 order by 1",
        "select run_id, max(id) id, min(body) body from articles group by 1 order by 1");
    QUESTIONS.put(
        "select e.type, e.name, count(*) n from articles lateral view explode(entities) as e group by 1, 2 order by 1, 2",
        "select type, name, count(*) n from entities group by 1, 2 order by 1, 2");
    QUESTIONS.put(
        "select id, removed.lines from articles where date_published = date '2021-08-03' order by id",
        "select id, removed.lines from articles where date = date '2021-08-03' order by id");
  }

  @TempDir private Path folder;

  @Test
  void fiveQuestionsHaveTheAnswersOfSqlAfterThreeRunsAReplacementAndATakedown()
      throws IOException, InterruptedException {
    assumeTrue(
        Files.isDirectory(SPARK.resolve("jars")) && Files.isDirectory(SPARK.resolve("iceberg")),
        "Spark SQL with Iceberg is not in scripts/readers: scripts/readers/install fetches it");
    TableDataset runs = new TableDataset(folder, "--partition=month");
    runs.three("--export=" + runs.catalog());
    Files.writeString(
        folder.resolve("in/3-6.txt"), "The fair of 6 September 2021 ended in rain.\n");
    runs.run(3, "--replace");
    runs.done("drop", "--source-uri=" + folder.resolve("in/1-2.txt").toUri(), "--reason=asked for");
    runs.export();

    List<List<String>> answers = new ArrayList<>();
    for (String question : QUESTIONS.values()) {
      answers.add(runs.sql(question));
    }
    assertThat(ask(runs.catalog(), List.copyOf(QUESTIONS.keySet()))).isEqualTo(answers);
    assertThat(answers).allSatisfy(answer -> assertThat(answer).isNotEmpty());
  }

  private List<List<String>> ask(String catalog, List<String> questions)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
    // Spark reaches into these packages of Java 17; its own launcher opens them too.
    Stream.of("nio", "lang", "lang.invoke", "util", "util.concurrent", "net")
        .forEach(name -> command.add("--add-opens=java.base/java." + name + "=ALL-UNNAMED"));
    command.add("--add-opens=java.base/sun.nio.ch=ALL-UNNAMED");
    command.addAll(
        List.of(
            "-cp",
            SPARK.resolve("jars") + "/*:" + SPARK.resolve("iceberg") + "/*",
            SPARK.resolve("SparkReader.java").toString(),
            "iceberg",
            catalog,
            Files.write(folder.resolve("questions"), questions).toString()));
    Path log = folder.resolve("log");
    Path told = folder.resolve("told");
    int code =
        new ProcessBuilder(command)
            .redirectOutput(told.toFile())
            .redirectError(log.toFile())
            .start()
            .waitFor();
    assertThat(code).as(Files.readString(log)).isZero();

    List<List<String>> answers = new ArrayList<>();
    for (String line : Files.readAllLines(told)) {
      if (line.startsWith("? ")) {
        answers.add(new ArrayList<>());
      } else {
        answers.get(answers.size() - 1).add(TableDataset.ordered(line));
      }
    }
    return answers;
  }
}
