package dev.dateline.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.pipeline.Progress;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressLineTest {

  private final StringWriter printed = new StringWriter();
  private final PrintWriter err = new PrintWriter(printed);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0    | 0 | 0 | 0 | running for 10 s",
        "1500 | 4 | 0 | 0 | reading: 1,500 documents, 4.0 of 8.0 MB, 150/s, 10 s left",
        "1500 | 8 | 0 | 0 | looking for copies: 1,500 documents read, 150/s",
        "1500 | 8 | 9 | 0 | finding names: 9 articles, 1,500 documents read, 150/s",
        "1500 | 8 | 9 | 7 | writing: 7 rows, 1,500 documents read, 150/s",
      })
  void theLatestStepIsShown(
      long documents, long megabytes, long tagged, long written, String text) {
    ProgressLine line = new ProgressLine(err, OptionalInt.of(80));

    line.at(new Progress(documents, megabytes * 1_000_000, 8_000_000, tagged, written, 10));

    assertThat(printed).hasToString("\r" + text + "\u001b[K");
  }

  @Test
  void aNarrowTerminalCutsTheLineSoThatItCanBeWrittenOver() {
    new ProgressLine(err, OptionalInt.of(21)).at(new Progress(1500, 1, 2, 0, 0, 10));

    assertThat(printed).hasToString("\rreading: 1,500 docum\u001b[K");
  }

  @Test
  void aFileGetsALineNowAndThen() {
    ProgressLine line = new ProgressLine(err, OptionalInt.empty());
    for (int second = 0; second < 65; second++) {
      line.at(new Progress(0, 0, 1, 0, 0, second));
    }
    line.end();

    assertThat(printed.toString().lines()).containsExactly("running for 30 s", "running for 60 s");
  }
}
