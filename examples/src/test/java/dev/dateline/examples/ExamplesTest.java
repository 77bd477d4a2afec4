package dev.dateline.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The examples work as documented. */
@Timeout(120)
class ExamplesTest {

  private static final String STORY =
      "date 2021-08-04\nThe United Nations sent help to Kabul on Wednesday, officials said there.\n";

  @TempDir private Path folder;

  @BeforeEach
  void writeTexts() throws IOException {
    Files.writeString(folder.resolve("a.txt"), STORY);
    Files.writeString(folder.resolve("b.txt"), STORY.replace("2021-08-04", "2021-08-03"));
    Files.writeString(folder.resolve("c.txt"), "");
  }

  @Test
  void oneTextIsCleanedDatedAndTaggedWithoutBeam() {
    assertThat(OneText.describe("file:///a.txt", STORY))
        .startsWith("Optional[2021-08-04] ")
        .contains("United Nations", "Kabul")
        .endsWith("officials said there.");
    assertThat(OneText.describe("file:///c.txt", "")).startsWith("EMPTY: ");
  }

  @Test
  void aFolderBecomesAnArticleOfEachContentAndARefusalWithItsReason() throws IOException {
    NewsFolder.main(
        new String[] {
          "--runner=DirectRunner", "--texts=" + folder + "/*.txt", "--lists=" + folder + "/lists"
        });

    List<String> articles = Files.readAllLines(folder.resolve("lists/articles.jsonl"));
    assertThat(articles).hasSize(1);
    assertThat(articles.get(0)).contains("b.txt", "2021-08-03", "United Nations");
    assertThat(Files.readAllLines(folder.resolve("lists/rejected.jsonl")))
        .singleElement()
        .asString()
        .contains("c.txt", "EMPTY");
  }
}
