package dev.dateline.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.cli.Dateline;
import dev.dateline.dataset.Dataset;
import dev.dateline.dataset.store.Stores;
import dev.dateline.fixtures.CommandResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The messages for a user who stops a run. */
@Timeout(60)
class InterruptionTest {

  @Command
  private static final class Nothing {}

  @TempDir private Path folder;

  @Test
  void itReportsWhetherTheRunIsPublished() throws IOException {
    Path input = Files.createDirectory(folder.resolve("in"));
    Files.writeString(input.resolve("a.txt"), "date 2021-08-04\nRain fell on the town.\n");

    assertThat(result("night"))
        .isEqualTo(
            "dateline: interrupted: run night is not published. Start the same command again: it"
                + " reads the same list of files.\n");
    CommandResult.of(
        Dateline::run,
        List.of("run", "--quiet", "--run=night", "--input=" + input, "--output=" + output()));
    assertThat(result("night"))
        .isEqualTo("dateline: interrupted: run night is published nevertheless.\n");
  }

  @Test
  void itSaysWhetherPublishedRunsWereChanged() throws IOException {
    Path input = Files.createDirectory(folder.resolve("in"));
    Path text = Files.writeString(input.resolve("a.txt"), "date 2021-08-04\nRain fell.\n");
    CommandResult.of(
        Dateline::run,
        List.of("run", "--quiet", "--run=night", "--input=" + input, "--output=" + output()));
    StringWriter err = new StringWriter();
    CommandLine command = new CommandLine(new Nothing()).setErr(new PrintWriter(err, true));
    Interruption interruption =
        Interruption.ofChange(
            LogFormat.logOf(command), Dataset.at(Stores.at(output())), "it was changed.");

    interruption.tell();
    CommandResult drop =
        CommandResult.of(
            Dateline::run,
            List.of("drop", output(), "--source-uri=" + text.toUri(), "--reason=asked"));
    assertThat(drop.code()).as(drop.error()).isZero();
    interruption.tell();
    interruption.close();
    interruption.tell();

    assertThat(err.toString().lines())
        .containsExactly(
            "dateline: interrupted: no published run was changed. Start the same command again.",
            "dateline: interrupted: it was changed.");
  }

  private String result(String run) {
    StringWriter err = new StringWriter();
    CommandLine command = new CommandLine(new Nothing()).setErr(new PrintWriter(err, true));
    Interruption interruption =
        Interruption.ofRun(LogFormat.logOf(command), Dataset.at(Stores.at(output())), run);
    interruption.tell();
    interruption.close();
    return err.toString();
  }

  private String output() {
    return folder.resolve("out").toString();
  }
}
