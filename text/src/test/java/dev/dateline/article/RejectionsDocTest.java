package dev.dateline.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RejectionsDocTest {

  private static List<String> rows() throws IOException {
    Path docs = Path.of("").toAbsolutePath().getParent().resolve("docs/REJECTIONS.md");
    return Files.readAllLines(docs).stream()
        .filter(line -> line.startsWith("| `"))
        .map(line -> line.substring(3, line.indexOf('`', 3)))
        .toList();
  }

  @Test
  void everyReasonAndFlagHasOneRowInTheDocsAndNoRowIsOfAnother() throws IOException {
    List<String> names =
        Stream.concat(Arrays.stream(Reason.values()), Arrays.stream(Flag.values()))
            .map(Enum::name)
            .toList();
    assertThat(rows())
        .as("rows of docs/REJECTIONS.md: add a row for each new reason or flag")
        .containsExactlyInAnyOrderElementsOf(names);
  }
}
