package dev.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.PublishedRun;
import dev.dateline.dataset.manifest.Table;
import dev.dateline.fixtures.CommandResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code dateline story} over two runs. */
@Timeout(120)
class StoryCommandTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String REPORT =
      "The harbour of the old town was closed on Monday after a storm tore the gates off the lock"
          + " and carried two barges into the market.\n"
          + "Nobody was hurt, the mayor said, but the fish hall will have to be built again from"
          + " the ground, and that will take until the spring.\n"
          + "Farmers who had brought apples and pears for the winter market slept in their lorries"
          + " and sold what they could along the road to the north.\n"
          + "The insurers have sent three people to look at the lock, which is older than the"
          + " bridge and was last repaired when the canal was dug.\n";

  private static final String LOCAL =
      "A school near the canal took in forty families for the night and served them soup.\n";

  private static final String OTHER =
      "The museum of the province has bought a map of the moon that a clockmaker drew by candle"
          + " light, and it will hang beside the telescope with which he saw it.\n"
          + "Visitors can look through the telescope on clear evenings, if they book a place and"
          + " bring a coat, since the roof of the tower has to be open.\n";

  @TempDir private static Path folder;

  private static Path output;
  private static List<ObjectNode> rows;

  @BeforeAll
  static void publish() throws IOException {
    output = folder.resolve("out");
    makeRun("one", line("a", "2021-08-04", "https://www.first.example/1", REPORT));
    makeRun(
        "two",
        line("b", "2021-08-05", "https://second.example/2", REPORT + LOCAL),
        line("c", "2021-08-06", "https://third.example/3", REPORT),
        line("d", "2021-08-07", "https://third.example/4", OTHER));
    rows = new ArrayList<>();
    for (PublishedRun run : PublishedRun.allIn(output)) {
      rows.addAll(run.rows(Table.ARTICLES));
    }
    rows.sort(Comparator.comparing(row -> row.get("document_id").asText()));
  }

  @Test
  void aStoryIsShownWithItsArticlesAndWhatChangedBetweenThem() {
    CommandResult result = story(id("b"));

    assertThat(result.code()).isZero();
    assertThat(result.output())
        .contains(
            "story " + id("a") + ": 2 articles, 1 exact copy, 2021-08-04 to 2021-08-05",
            "sites: first.example (1), second.example (1)",
            "2021-08-04 FIRST " + id("a") + " (run one)",
            "2021-08-05 SAME  " + id("b") + " (run two)",
            "words in ",
            "    + " + LOCAL.strip())
        .doesNotContain("    - ", id("d"));
  }

  @Test
  void aStoryIsShownAsJson() throws IOException {
    JsonNode story = JSON.readTree(story(id("a"), "--json").output());

    assertThat(story.get("story").asText()).isEqualTo(id("a"));
    assertThat(story.get("copies").asLong()).isEqualTo(1);
    assertThat(story.at("/articles/0/role").asText()).isEqualTo("FIRST");
    assertThat(story.at("/articles/1/role").asText()).isEqualTo("SAME");
    assertThat(story.at("/articles/1/parent").asText()).isEqualTo(id("a"));
    assertThat(story.at("/articles/1/added/0").asText()).isEqualTo(LOCAL.strip());
  }

  @Test
  void twoArticlesAreCompared() {
    assertThat(story("--compare", id("a"), id("b")).output())
        .contains("SAME: both tell the same story", "in the dataset both tell story " + id("a"));
    assertThat(story("--compare", id("a"), id("d")).output())
        .contains("DIFFERENT: they tell different stories", "they tell stories " + id("a"));
  }

  @Test
  void anUnknownIdIsReportedInASentence() {
    assertThat(story("none").code()).isEqualTo(2);
    assertThat(story("none").error()).contains("no article with a story has the id 'none'");
    assertThat(story("--compare", id("a"), "none").error()).contains("no article 'none'");
  }

  private static CommandResult story(String... arguments) {
    List<String> line = new ArrayList<>(List.of("story", "--output=" + output));
    line.addAll(List.of(arguments));
    return CommandResult.of(Dateline::run, line);
  }

  /** The id of an article; its document has the given one. */
  private static String id(String document) {
    return rows.stream()
        .filter(row -> row.get("document_id").asText().equals(document))
        .findFirst()
        .orElseThrow()
        .get("id")
        .asText();
  }

  private static String line(String id, String date, String url, String text) throws IOException {
    ObjectNode line = JSON.createObjectNode();
    line.put("id", id).put("date", date).put("url", url).put("text", text);
    return JSON.writeValueAsString(line);
  }

  private static void makeRun(String run, String... documents) throws IOException {
    Path input = Files.write(folder.resolve(run + ".jsonl"), List.of(documents));
    assertThat(
            Dateline.run(
                "run", "--input=" + input, "--output=" + output, "--run=" + run, "--quiet"))
        .isZero();
  }
}
