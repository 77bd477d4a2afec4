package dev.dateline.iceberg;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.cli.Dateline;
import dev.dateline.fixtures.CommandResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A dataset of a few runs, and its table, both seen through commands. */
final class TableDataset {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;
  private final String[] options;

  /** A dataset that is not there yet, in an empty folder; with options of its first run. */
  TableDataset(Path folder, String... options) {
    this.folder = folder;
    this.options = options;
  }

  Path output() {
    return folder.resolve("out");
  }

  String catalog() {
    return "jdbc:sqlite:" + folder.resolve("catalog.db");
  }

  /** Three runs of articles of several days and names, one of them undated. */
  void three(String... more) throws IOException {
    for (int run = 1; run <= 3; run++) {
      run(run, more);
    }
  }

  void run(int run, String... more) throws IOException {
    Path input = Files.createDirectories(folder.resolve("in"));
    for (int day = 1; day <= 4; day++) {
      Files.writeString(
          input.resolve(run + "-" + day + ".txt"),
          "Published: 2021-0"
              + (6 + run)
              + "-0"
              + day
              + "\nRain fell in Santiago on day "
              + day
              + " of the fair in night "
              + run
              + ". “It will pass,” Carolina Uribe said to the farmers of the valley.\n");
    }
    Files.writeString(
        input.resolve(run + "-undated.txt"),
        "The baker opens the door and gives bread number " + run + " to everybody who asks.\n");
    done(
        Stream.of(
                Stream.of("run", "--quiet", "--input=" + input, "--run=n" + run, "--no-stories"),
                Stream.of(options),
                Stream.of(more))
            .flatMap(each -> each)
            .toArray(String[]::new));
  }

  /** Updates the table, and returns the output. */
  String export(String... more) {
    return done(
        Stream.concat(Stream.of("export", "iceberg", "--catalog=" + catalog()), Stream.of(more))
            .toArray(String[]::new));
  }

  /** Runs a command on the dataset, which must do it. */
  String done(String... line) {
    CommandResult result = result(line);
    assertThat(result.code()).as(result.error()).isZero();
    return result.output();
  }

  /** Runs a command on the dataset. */
  CommandResult result(String... line) {
    List<String> all = new ArrayList<>(List.of(line));
    // Behind the names of a command and its kind.
    all.add(line[0].equals("export") ? 2 : 1, "--output=" + output());
    return CommandResult.of(Dateline::run, all);
  }

  /** The rows of a question, as JSON. */
  List<String> sql(String question) {
    return done("sql", "--format=json", question).lines().map(TableDataset::ordered).toList();
  }

  /** Every published article as JSON, in order of its text. */
  List<String> articles() {
    return done("export", "jsonl").lines().map(TableDataset::ordered).sorted().toList();
  }

  /** The same JSON in one way of writing. */
  static String ordered(String json) {
    try {
      return JSON.readValue(json, JsonNode.class).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
