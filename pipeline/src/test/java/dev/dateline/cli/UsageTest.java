package dev.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.fixtures.CommandResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A mistake in the command line gives a sentence and an exit code, and no stack trace. */
@Timeout(60)
class UsageTest {

  @TempDir Path folder;

  @BeforeEach
  void writeInput() throws IOException {
    Files.createDirectory(folder.resolve("in"));
    Files.writeString(folder.resolve("in/a.txt"), "date 2021-08-04\nRain fell on the town.\n");
    Files.writeString(folder.resolve("plain"), "no folder");
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        Arguments.of(List.of("--foo=1"), "unknown option: '--foo'"),
        Arguments.of(List.of("--run=../x"), "not a run id: '../x'"),
        Arguments.of(List.of("--format=csv"), "csv"),
        Arguments.of(List.of("--earliest=2021-02-30"), "'2021-02-30' is not a day of the calendar"),
        Arguments.of(List.of("--earliest=2020-13-01"), "'2020-13-01' is not a day of the calendar"),
        Arguments.of(List.of("--latest=+12345-01-01"), "expected a day from 0001-01-01 to 9999"),
        Arguments.of(List.of("--earliest=-0001-01-01"), "expected a day from 0001-01-01 to 9999"),
        Arguments.of(
            List.of("--earliest=2022-01-02", "--latest=2022-01-01"),
            "--earliest=2022-01-02 is after --latest=2022-01-01"),
        Arguments.of(List.of("--encoding=utf9"), "no such charset: 'utf9'"),
        Arguments.of(List.of("--encoding=a b"), "no such charset: 'a b'"),
        Arguments.of(List.of("--run=now"), "not a name of a run: 'now'"),
        Arguments.of(List.of("--run=Yesterday"), "not a name of a run: 'Yesterday'"),
        Arguments.of(List.of("--min-documents=few"), "'few' is not a whole number"),
        Arguments.of(List.of("--min-documents=-1"), "expected 0 or more"),
        Arguments.of(List.of("--max-rejected-percent=101"), "expected a number from 0 to 100"),
        Arguments.of(List.of("--max-undated-percent=NaN"), "expected a number from 0 to 100"),
        Arguments.of(List.of("--min-date-confidence=7"), "--min-date-confidence"),
        Arguments.of(
            List.of("--output=s3://bucket/out"), "storage that can be used: 's3://bucket/out'"),
        Arguments.of(List.of("--output=IN/plain"), "the output is not a folder: "),
        Arguments.of(List.of("--aliases=IN/none.tsv"), "no such list: "),
        Arguments.of(List.of("--aliases=IN/in"), "a folder, not a list: "),
        Arguments.of(List.of("--aliases="), "a folder, not a list: ''"),
        Arguments.of(List.of("--boilerplate=IN/in"), "a folder, not a list: "),
        Arguments.of(List.of("--cleaner=IN/in"), "a folder, not a list: "),
        Arguments.of(List.of("--model=deu=IN/none.bin"), "no such model: "),
        Arguments.of(List.of("--model=deu=IN/in"), "a folder, not a model: "),
        Arguments.of(List.of("--model=deu=IN/in/a.txt"), "not a Dateline entity model"),
        Arguments.of(List.of("--model=german=IN/none.bin"), "not a language: 'german'"),
        Arguments.of(List.of("--cleaner=IN/in/a.txt"), "not a weight: 'date 2021-08-04'"),
        Arguments.of(List.of("--runner=NoSuchRunner"), "NoSuchRunner"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mistakes")
  void aMistakeIsReportedInASentenceAndExitsWithTwo(List<String> mistake, String message) {
    CommandResult result = run(mistake);

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.error()).contains(message).doesNotContain("\tat ");
  }

  @Test
  void anInputThatNamesNothingExitsWithThree() {
    CommandResult result = run(List.of("--input=IN/none"));

    assertThat(result.code()).isEqualTo(3);
    assertThat(result.error()).contains("no input matched").doesNotContain("\tat ");
    assertThat(folder.resolve("out")).as("nothing is left behind").doesNotExist();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mistakes")
  void aDryRunRefusesTheSame(List<String> mistake, String message) {
    List<String> line = new ArrayList<>(mistake);
    line.add("--dry-run");
    CommandResult result = run(line);

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.error()).contains(message).doesNotContain("\tat ");
  }

  @Test
  void aDryRunRefusesWhatTheDatasetRefuses() {
    assertThat(run(List.of("--quiet")).code()).isZero();

    for (List<String> line :
        List.of(
            List.of("--run=other", "--partition=month"),
            List.of("--run=other", "--format=avro"),
            List.of("--min-date-confidence=0.9"))) {
      CommandResult real = run(line);
      List<String> dry = new ArrayList<>(line);
      dry.add("--dry-run");

      assertThat(real.code()).as("%s", line).isEqualTo(2);
      assertThat(run(dry)).as("%s", line).isEqualTo(real);
    }
    assertThat(run(List.of("--dry-run")).output()).contains("published already");
  }

  @Test
  void aDryRunWritesNothing() {
    CommandResult result = run(List.of("--dry-run"));

    assertThat(result.code()).isZero();
    assertThat(result.output()).contains("dated by header: 2021-08-04", "nothing was written");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  /** Runs {@code run} with sound options, as far as the given ones leave them standing. */
  private CommandResult run(List<String> given) {
    List<String> arguments = new ArrayList<>(List.of("run"));
    given.forEach(option -> arguments.add(option.replace("IN/", folder + "/")));
    for (String sound :
        List.of(
            "--input=" + folder.resolve("in"),
            "--run=night",
            "--output=" + folder.resolve("out"))) {
      String name = sound.substring(0, sound.indexOf('=') + 1);
      if (given.stream().noneMatch(option -> option.startsWith(name))) {
        arguments.add(sound);
      }
    }
    return CommandResult.of(Dateline::run, arguments);
  }
}
