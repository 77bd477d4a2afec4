package dev.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.fixtures.CommandResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SampleCommandTest {

  @TempDir private Path folder;
  private String out;

  @BeforeEach
  void publish() throws IOException {
    out = folder.resolve("out").toString();
    for (String site : List.of("one", "two")) {
      Path input = Files.createDirectories(folder.resolve("in/" + site));
      for (int i = 0; i < 5; i++) {
        Files.writeString(
            input.resolve(i + ".txt"),
            (i == 0 ? "" : "date 2021-08-04\n")
                + "Rain fell on the town of "
                + site
                + " "
                + i
                + ", people said.\n\n"
                + "Share on Facebook\n");
      }
    }
    CommandResult run =
        result(
            "run", "--quiet", "--run=night", "--input=" + folder.resolve("in"), "--output=" + out);
    assertThat(run.code()).as(run.error()).isZero();
  }

  @Test
  void articlesAreShownWithTheirRemovedLines() {
    CommandResult shown = result("sample", out, "2", "--seed=a");

    assertThat(shown.code()).isZero();
    assertThat(shown.output())
        .contains("Share on Facebook")
        .containsPattern("Rain fell on the town");
    assertThat(sources(shown)).hasSize(2);
    assertThat(shown.error()).contains("articles taken: 2 (the same again: --seed=a)");
  }

  @Test
  void aSeedTakesTheSameArticlesAndOthersTakeOthers() {
    assertThat(sources(result("sample", out, "3", "--seed=a")))
        .isEqualTo(sources(result("sample", "--output=" + out, "3", "--seed=a")))
        .isNotEqualTo(sources(result("sample", out, "3", "--seed=b")));
    assertThat(sources(result("sample", out, "99"))).hasSize(10);
  }

  @Test
  void aSiteAndAFlagNarrowIt() {
    assertThat(sources(result("sample", out, "99", "--flag=no_date")))
        .hasSize(2)
        .allMatch(source -> source.contains("0.txt"));
    assertThat(sources(result("sample", out, "99", "--site=no.example"))).isEmpty();
  }

  @Test
  void whatCannotBeShownIsSaid() throws IOException {
    Files.delete(folder.resolve("in/one/0.txt"));

    CommandResult shown = result("sample", out, "99");

    assertThat(shown.code()).isEqualTo(1);
    assertThat(shown.error()).contains("input matches nothing").contains("0.txt");
    assertThat(result("sample", out, "many").error()).contains("not a number of articles: 'many'");
    assertThat(result("sample", "3").error()).contains("no dataset. ");
  }

  private static List<String> sources(CommandResult shown) {
    assertThat(shown.code()).as(shown.error()).isZero();
    List<String> sources = new ArrayList<>();
    shown
        .output()
        .lines()
        .filter(line -> line.contains("file:///") && line.contains(".txt"))
        .forEach(sources::add);
    return sources;
  }

  private static CommandResult result(String... line) {
    return CommandResult.of(Dateline::run, List.of(line));
  }
}
