package dev.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.fixtures.CommandResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A row file that was damaged is named, with what to do, whichever command reads it. */
@Timeout(120)
class DamagedRowsTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"parquet", "avro"})
  void theFailureNamesTheFileAndWhatToDo(String format) throws IOException {
    Path rows = published(format);
    byte[] right = Files.readAllBytes(rows);
    int last = right.length - 1;
    for (int at : List.of(0, 4, right.length / 2, last - 39, last - 8, last - 5, last - 3)) {
      byte[] wrong = right.clone();
      wrong[at] ^= (byte) 0xFF;
      Files.write(rows, wrong);
      for (String line :
          List.of("export jsonl OUT", "sample OUT 1", "drop OUT --id=ID --dry-run")) {
        CommandResult result = result(line);
        if (result.code() != 0 && result.code() != 2) {
          assertThat(result.code()).isEqualTo(1);
          assertThat(result.error())
              .as("%s, byte %s of %s", line, at, right.length)
              .contains("row file ", rows.toString(), "`dateline verify` lists")
              .doesNotContain("\tat ");
        }
      }
    }
    Files.write(rows, Arrays.copyOf(right, right.length / 2));
    assertThat(result("export jsonl OUT").code()).isEqualTo(1);
    assertThat(result("export jsonl OUT").error()).contains(rows.toString());
  }

  private Path published(String format) throws IOException {
    Path input = Files.createDirectory(folder.resolve("in"));
    Files.writeString(input.resolve("a.txt"), "date 2021-08-04\nRain fell on the town of Alder.\n");
    CommandResult result = result("run --input=IN --output=OUT --run=r --quiet --format=" + format);
    assertThat(result.code()).as(result.error()).isZero();
    try (Stream<Path> files = Files.walk(folder.resolve("out/data/run=r/articles"))) {
      return files.filter(Files::isRegularFile).findFirst().orElseThrow();
    }
  }

  private CommandResult result(String line) {
    return CommandResult.of(
        Dateline::run,
        Arrays.stream(line.split(" "))
            .map(word -> word.replace("OUT", folder.resolve("out").toString()))
            .map(word -> word.replace("IN", folder.resolve("in").toString()))
            .map(word -> word.replace("--id=ID", "--id=" + "0".repeat(64)))
            .toList());
  }
}
