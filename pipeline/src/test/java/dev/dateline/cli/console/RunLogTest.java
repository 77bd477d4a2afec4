package dev.dateline.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.dataset.store.LocalStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class RunLogTest {

  @TempDir private Path output;

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private PrintStream before;

  @BeforeEach
  void watch() {
    before = System.err;
    System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void restore() {
    System.setErr(before);
    RunLog.quiet(new PrintWriter(before, true, StandardCharsets.UTF_8));
  }

  @Test
  void messagesAreStillPrintedWhenTheLogHasGoneToAFile() throws IOException {
    RunLog.quiet(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    RunLog.toStore(LocalStore.at(output), "night-1");

    System.err.print("the dataset is locked");

    assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualTo("the dataset is locked");
  }

  @Test
  void whatMadeACommandFailDoesNotActOnATerminal() {
    RunLog.quiet(new PrintWriter(System.err, true, StandardCharsets.UTF_8));

    Logger.getLogger("test")
        .log(
            Level.SEVERE,
            "failed on \u001b[31m",
            new IllegalStateException("on \u001b]0;x\u0007 \u202e \u009b\rb"));

    String shown = printed.toString(StandardCharsets.UTF_8);
    assertThat(shown)
        .contains("failed on \\u001b[31m", "\\u001b]0;x\\u0007 \\u202e \\u009b", "\n\tat ")
        .doesNotContain("\u001b", "\u0007", "\u202e", "\u009b", "\r");
  }
}
