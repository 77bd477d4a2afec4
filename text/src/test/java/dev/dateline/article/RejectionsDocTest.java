package dev.dateline.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** docs/REJECTIONS.md has the texts of the program; its rows may continue with more text. */
class RejectionsDocTest {

  /** The cells of every row of the two tables. */
  private static List<List<String>> rows() throws IOException {
    Path docs = Path.of("").toAbsolutePath().getParent().resolve("docs/REJECTIONS.md");
    return Files.readAllLines(docs).stream()
        .filter(line -> line.startsWith("| `"))
        .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).skip(1).toList())
        .toList();
  }

  /** The cells of a row by the name in its first. */
  private static List<String> row(Enum<?> name) throws IOException {
    Map<String, List<String>> rows =
        rows().stream().collect(Collectors.toMap(cells -> cells.get(0), cells -> cells));
    return rows.get("`" + name + "`");
  }

  @Test
  void theDocsHaveExactlyOneRowForEveryReasonAndFlag() throws IOException {
    List<String> names =
        Stream.concat(Arrays.stream(Reason.values()), Arrays.stream(Flag.values()))
            .map(name -> "`" + name + "`")
            .toList();
    assertThat(rows())
        .as("rows of docs/REJECTIONS.md: add a row for each new reason or flag")
        .extracting(cells -> cells.get(0))
        .containsExactlyInAnyOrderElementsOf(names);
  }

  @ParameterizedTest
  @EnumSource
  void theRowOfAReasonHasItsStagesAndBeginsWithItsMeaningAndItsAdvice(Reason reason)
      throws IOException {
    List<String> row = row(reason);

    assertThat(row.get(1))
        .isEqualTo(reason.stages().stream().map(Stage::name).collect(Collectors.joining(", ")));
    assertThat(row.get(2)).startsWith(reason.meaning());
    assertThat(row.get(3)).startsWith(reason.advice());
  }

  @ParameterizedTest
  @EnumSource
  void theRowOfAFlagBeginsWithItsMeaning(Flag flag) throws IOException {
    assertThat(row(flag).get(1)).startsWith(flag.meaning());
  }
}
