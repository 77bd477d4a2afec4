package dev.dateline.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.cli.Dateline;
import dev.dateline.fixtures.CommandResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A run that a user or the system stops in order. */
@Timeout(120)
class InterruptTest {

  @TempDir private Path folder;

  @Test
  void aStoppedRunIsReportedAndListedAsInterruptedUntilItIsStartedAgain() throws Exception {
    Path input = Files.createDirectories(folder.resolve("in"));
    for (int i = 0; i < 200; i++) {
      Files.writeString(
          input.resolve(i + ".txt"), "date 2021-08-04\nRain fell on town " + i + ".\n");
    }
    Path output = folder.resolve("out");
    List<String> line =
        List.of("run", "--input=" + input, "--output=" + output, "--run=night", "--quiet");
    DatelineProcess process = DatelineProcess.start(folder, line);
    Path staging = output.resolve("_dateline/staging");
    while (process.isRunning() && !hasEntries(staging)) {
      Thread.onSpinWait();
    }
    process.signal("TERM");

    assertThat(process.exitCode()).as(process.printed()).isEqualTo(128 + 15);
    assertThat(process.printed()).contains("interrupted: run night is not published.");
    assertThat(runs(output)).contains("night").contains("interrupted");
    assertThat(Dateline.run(line.toArray(String[]::new))).isZero();
    assertThat(runs(output)).contains("published").doesNotContain("interrupted");
  }

  @Test
  void aStoppedReplaySaysThatNothingChangedAndRunsAgain() throws Exception {
    Path input = Files.createDirectories(folder.resolve("in"));
    for (int i = 0; i < 200; i++) {
      Files.writeString(
          input.resolve(i + ".txt"), "date 2021-08-04\nRain fell on town " + i + ".\n");
    }
    Path output = folder.resolve("out");
    assertThat(
            Dateline.run("run", "--input=" + input, "--output=" + output, "--run=night", "--quiet"))
        .isZero();
    List<String> line = List.of("replay", output.toString(), "--from=night", "--log-format=json");
    DatelineProcess process = DatelineProcess.start(folder, line);
    Path swaps = output.resolve("_dateline/swaps");
    while (process.isRunning() && !hasEntries(swaps)) {
      Thread.onSpinWait();
    }
    process.signal("TERM");

    assertThat(process.exitCode()).as(process.printed()).isEqualTo(128 + 15);
    assertThat(process.printed())
        .contains("\"event\":\"interrupted\"")
        .contains("no published run was changed. Start the same command again.");
    assertThat(Dateline.run(line.toArray(String[]::new))).isZero();
    assertThat(Dateline.run("verify", output.toString())).isZero();
  }

  private static boolean hasEntries(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isPresent();
    }
  }

  private static String runs(Path output) {
    return CommandResult.of(Dateline::run, List.of("runs", output.toString())).output();
  }
}
