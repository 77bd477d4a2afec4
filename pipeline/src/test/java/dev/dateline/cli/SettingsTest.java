package dev.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.fixtures.CommandResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Options by variables and a configuration file: the nearest to the command line wins. */
@Timeout(60)
class SettingsTest {

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void writeInput() throws IOException {
    for (String name : List.of("a", "b", "c")) {
      Files.createDirectories(folder.resolve(name));
      Files.writeString(
          folder.resolve(name + "/" + name + ".txt"),
          "date 2021-08-04\nRain fell on " + name + ".\n");
    }
    file = folder.resolve("dateline.properties");
  }

  @Test
  void theFileIsReadWhereItIsNamed() throws IOException {
    write("input=" + folder.resolve("a"), "input=" + folder.resolve("b"), "output=OUT", "run=n");

    for (CommandResult result :
        List.of(
            result(Map.of(), "run", "--dry-run", "--config=" + file),
            result(Map.of(), "run", "--dry-run", "--config", file.toString()),
            result(Map.of("DATELINE_CONFIG", file.toString()), "run", "--dry-run"))) {
      assertThat(result.code()).as(result.error()).isZero();
      assertThat(result.output()).contains("a/a.txt", "b/b.txt");
    }
  }

  @Test
  void theCommandLineWinsOverAVariableAndAVariableOverTheFile() throws IOException {
    write("input=" + folder.resolve("a"), "output=OUT", "run=n", "dry-run=true");
    Map<String, String> variable =
        Map.of(
            "DATELINE_CONFIG", file.toString(), "DATELINE_INPUT", folder.resolve("b").toString());

    assertThat(result(variable, "run").output()).contains("b/b.txt").doesNotContain("a/a.txt");
    assertThat(result(variable, "run", "--input=" + folder.resolve("c")).output())
        .contains("c/c.txt")
        .doesNotContain("a/a.txt", "b/b.txt");
  }

  @Test
  void anOptionInAnArgumentFileCountsAsGiven() throws IOException {
    write("input=" + folder.resolve("a"), "output=OUT", "run=n", "dry-run=true");
    Path arguments =
        Files.writeString(folder.resolve("arguments"), "--input=" + folder.resolve("c"));

    assertThat(result(Map.of(), "run", "--config=" + file, "@" + arguments).output())
        .contains("c/c.txt")
        .doesNotContain("a/a.txt");
  }

  @Test
  void otherCommandsTakeWhatMeansTheSameAndNothingElse() throws IOException {
    write("output=OUT", "run=n", "format=avro", "input=" + folder.resolve("a"), "sql.format=csv");
    Map<String, String> named = Map.of("DATELINE_CONFIG", file.toString());
    assertThat(result(named, "run", "--quiet").code()).isZero();

    assertThat(result(named, "verify").output()).contains("1 run, ").contains(": as published");
    assertThat(result(named, "runs").output()).contains(" n ");
    // --format of sql is another option than that of run.
    assertThat(result(named, "files").output()).contains(".avro");
  }

  @Test
  void aDatasetThatIsAnArgumentWinsToo() throws IOException {
    write("output=OUT");
    Files.createDirectories(folder.resolve("other/_dateline"));
    Map<String, String> named = Map.of("DATELINE_CONFIG", file.toString());

    assertThat(result(named, "trash", folder.resolve("other").toString()).output())
        .contains("the trash is empty");
    assertThat(result(named, "trash").error()).contains("not a dataset: '" + folder.resolve("out"));
  }

  @Test
  void optionsOfBeamAreSetToo() throws IOException {
    write("input=" + folder.resolve("a"), "output=OUT", "run=n", "runner=NoSuchRunner");

    CommandResult result = result(Map.of(), "run", "--config=" + file);

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.error()).contains("NoSuchRunner");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "imput=a                | unknown option 'imput'. | Did you mean input?",
        "rnu.input=a            | unknown command 'rnu'   | Did you mean run?",
        "sql.input=a            | unknown option 'sql.input'. | Expected the name",
        "aws-secret-key=x       | 'aws-secret-key' is a secret | Set it in the environment",
        "run.password=x         | is a secret | Set it",
        "quiet=perhaps          | 'perhaps' | Expected true or false",
        "input=\\u00zz          | Malformed | dateline.properties",
      })
  void whatIsWrongInTheFileIsSaid(String line, String words, String more) throws IOException {
    write(line);

    CommandResult result = result(Map.of(), "run", "--config=" + file);

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.error()).contains(words, more).doesNotContain("\tat ");
  }

  @Test
  void aFileThatIsNotThereIsAMistake() {
    CommandResult result = result(Map.of(), "runs", "--config=" + folder.resolve("none"));

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.error()).contains("no such configuration file: ");
  }

  @Test
  void aFolderIsNoConfigurationFile() {
    CommandResult result = result(Map.of(), "runs", "--config=" + folder);

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.error())
        .contains("a folder, not a configuration file: ")
        .doesNotContain("\tat ");
  }

  private void write(String... lines) throws IOException {
    List<String> all = new ArrayList<>(List.of("# what a night is", ""));
    for (String line : lines) {
      all.add(line.replace("OUT", folder.resolve("out").toString()));
    }
    Files.write(file, all);
  }

  private static CommandResult result(Map<String, String> environment, String... line) {
    return CommandResult.of(given -> Dateline.run(environment, List.of(given)), List.of(line));
  }
}
