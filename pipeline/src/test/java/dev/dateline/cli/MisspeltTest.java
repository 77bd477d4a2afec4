package dev.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.cli.line.Suggestion;
import dev.dateline.fixtures.CommandResult;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** Every command suggests a correction of a misspelt word, before it reports anything else. */
class MisspeltTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "rnu                                       | `dateline run`",
        "help rnu                                  | `dateline run`",
        "verfiy out                                | `dateline verify`",
        "run --imput=in --output=out --run=a       | --input?",
        "run --imput=in                            | --input?",
        "run in --output=out --run=a               | --input=in?",
        "run --input in --outptu out --run a       | --output?",
        "run --input=in --output=out --run=a --targetParalelism=2 | --targetParallelism?",
        "run --input=in --output=out --run=a --max-rejected=2     | --max-rejected-percent?",
        "runs --outptu=out                         | --output?",
        "sql --fromat=csv out q                    | --format?",
        "replay out --form=2026-11-20              | --from?",
        "boilerplate --inptu=in --output=list      | --input?",
      })
  void whatWasMeantIsSaid(String line, String meant) {
    CommandResult result = result(line.split(" +"));

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.error().lines().findFirst().orElseThrow())
        .startsWith("dateline: ")
        .contains("Did you mean " + meant);
  }

  /** None is left to say `missing required option` where the option was given and misspelt. */
  @Test
  void everyCommandNamesItsMisspeltOptions() {
    CommandLine commands = Dateline.commands();
    commands
        .getSubcommands()
        .forEach(
            (name, command) -> {
              if (command.getCommandSpec().findOption("--log-format") != null
                  && command.getSubcommands().isEmpty()) {
                CommandResult result = result(name, "--log-fromat=json");
                assertThat(result.code()).as(name).isEqualTo(2);
                assertThat(result.error())
                    .as(name)
                    .contains("unknown option: '--log-fromat'. Did you mean --log-format?");
              }
            });
  }

  @Test
  void nothingIsSuggestedForWhatIsLikeNothing() {
    assertThat(result("run", "--xyzzy=1").error())
        .contains("unknown option: '--xyzzy'.")
        .doesNotContain("Did you mean");
  }

  @Test
  @Timeout(30)
  void aLongWordIsNotComparedWithEveryName() {
    List<String> names = IntStream.range(0, 2_000).mapToObj(i -> "name-" + i).toList();

    assertThat(Suggestion.of("x".repeat(300_000), names)).isEmpty();
    assertThat(Suggestion.of("nmae-17", names)).contains("name-17");
  }

  @Test
  void helpKnowsEveryCommandByName() {
    assertThat(result("help", "run").output()).startsWith("Usage: dateline run ");
    assertThat(result("help", "run").code()).isZero();
  }

  private static CommandResult result(String... line) {
    return CommandResult.of(Dateline::run, List.of(line));
  }
}
