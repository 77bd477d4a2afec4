package dev.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.fixtures.CommandResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A dataset is named by an argument or by {@code --output}, with the same result. */
@Timeout(60)
class DatasetArgumentTest {

  @TempDir private Path folder;
  private String out;

  @BeforeEach
  void publish() throws IOException {
    Path input = Files.createDirectory(folder.resolve("in"));
    Files.writeString(input.resolve("a.txt"), "date 2021-08-04\nRain fell on the town.\n");
    out = folder.resolve("out").toString();
    assertThat(
            commandResult("run --quiet --run=night --input=" + input + " --output=" + out).code())
        .isZero();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "runs %s",
        "verify %s",
        "report %s",
        "trash %s",
        "files %s",
        "replay %s --from=night --dry-run",
        "publish %s --run=none",
        "abandon %s --run=none",
        "compact %s --from=night --to=night",
        "stories %s --from=none",
        "diff %s night night",
        "story %s 1234",
        "export jsonl %s --run=none",
        "export iceberg %s --catalog=jdbc:none",
        "drop %s --id=1234 --reason=test --dry-run",
      })
  void theArgumentAndTheOptionAreTheSame(String line) {
    CommandResult option = commandResult(line.formatted("--output=" + out));
    CommandResult argument = commandResult(line.formatted(out));

    assertThat(argument).isEqualTo(option);
    assertThat(option.error()).doesNotContain("no dataset");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "publish --run=",
        "abandon --run=",
        "diff night ",
        "diff ",
        "replay --dry-run --from=",
        "replay --dry-run --from=night --keep-rows=",
        "compact --from=night --to=",
        "stories --from=",
        "files --run=",
        "export jsonl --run=",
      })
  void aNameThatNoRunCanHaveIsAMistake(String command) {
    for (String name : new String[] {"../../x", "\u001b[31m", "a/b", "*", "x".repeat(1000)}) {
      CommandResult result = commandResult(command + name + " --output=" + out);

      assertThat(result.code()).as(result.error()).isEqualTo(2);
      assertThat(result.error())
          .startsWith("dateline: ")
          .doesNotContain("\tat ", "Exception", "\u001b");
    }
  }

  @Test
  void aPathThatNoFileCanHaveIsAMistake() {
    CommandResult result = commandResult("export jsonl --output=" + out + " --to=a\u0000b");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.error()).contains("'a\\u0000b' is not a path").doesNotContain("java.");
  }

  @Test
  void oneThatIsMissingOrNamedTwiceIsAMistake() {
    assertThat(commandResult("runs").code()).isEqualTo(2);
    assertThat(commandResult("runs").error())
        .contains("no dataset. Name its folder as an argument or with");
    assertThat(commandResult("runs " + out + " --output=" + out).error())
        .contains("is named twice");
    assertThat(commandResult("diff night").error()).contains("no dataset. ");
  }

  @Test
  void oneIsNotCountedAsMany() {
    assertThat(commandResult("verify " + out).output()).startsWith("1 run, 8 files, ");
    assertThat(commandResult("trash " + out).output()).isEqualTo("the trash is empty\n");
  }

  private static CommandResult commandResult(String line) {
    return CommandResult.of(Dateline::run, new ArrayList<>(Arrays.asList(line.split(" "))));
  }
}
