package dev.dateline.learn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.cli.Dateline;
import dev.dateline.fixtures.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(120)
class EvaluateStoriesCommandTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  @Test
  void everyTextGetsTheIdOfItsStory() throws IOException {
    String text =
        "Rain fell on the old town for three days and nobody went out. Then the river came over"
            + " the wall at the mill, and the baker carried his flour up to the church.";
    Path docs = folder.resolve("docs.jsonl");
    Files.write(
        docs,
        List.of(
            JSON.writeValueAsString(Map.of("id", "a", "text", text)),
            JSON.writeValueAsString(Map.of("id", "b", "text", "The mayor has resigned.")),
            JSON.writeValueAsString(Map.of("id", "c", "text", text))));

    assertThat(stories(docs, 1)).isEqualTo(Map.of("a", "a", "b", "b", "c", "a"));
    assertThat(stories(docs, 5).get("a")).isEqualTo(stories(docs, 5).get("c"));
  }

  @Test
  void theNumberOfRunsIsAtLeastOne() {
    assertThat(
            Dateline.run(
                "evaluate", "stories", "--docs=x", "--predictions=" + folder, "--nights=0"))
        .isEqualTo(2);
  }

  /** The adjusted Rand index against the known stories. */
  @ParameterizedTest(name = "{0} in {1} runs: at least {2}")
  @CsvSource({
    "edits, 1, .965",
    "edits, 10, .945",
    "edits, 30, .945",
    "giant, 1, .99",
    "long, 1, .99",
  })
  void theStoriesAreThoseThatAreKnown(String set, int runs, double least) throws IOException {
    Path docs = Project.sharedOrSkip("dedup").resolve(set + ".jsonl");
    Map<String, String> known = new HashMap<>();
    for (String line : Files.readAllLines(docs)) {
      JsonNode text = JSON.readTree(line);
      known.put(text.get("id").asText(), text.get("cluster").asText());
    }

    assertThat(index(known, stories(docs, runs))).isGreaterThanOrEqualTo(least);
  }

  private Map<String, String> stories(Path docs, int runs) throws IOException {
    Path predictions = folder.resolve("stories.tsv");
    assertThat(
            Dateline.run(
                "evaluate",
                "stories",
                "--docs=" + docs,
                "--predictions=" + predictions,
                "--nights=" + runs))
        .isZero();
    Map<String, String> stories = new HashMap<>();
    for (String line : Files.readAllLines(predictions)) {
      stories.put(line.split("\t", -1)[0], line.split("\t", -1)[1]);
    }
    return stories;
  }

  private static double index(Map<String, String> known, Map<String, String> assigned) {
    Map<String, Long> both = new HashMap<>();
    Map<String, Long> ofKnown = new HashMap<>();
    Map<String, Long> ofAssigned = new HashMap<>();
    known.forEach(
        (id, story) -> {
          both.merge(story + " " + assigned.get(id), 1L, Long::sum);
          ofKnown.merge(story, 1L, Long::sum);
          ofAssigned.merge(assigned.get(id), 1L, Long::sum);
        });
    double chance = pairs(ofKnown) * pairs(ofAssigned) / pairs(Map.of("all", (long) known.size()));
    return (pairs(both) - chance) / ((pairs(ofKnown) + pairs(ofAssigned)) / 2 - chance);
  }

  private static double pairs(Map<String, Long> groups) {
    return groups.values().stream().mapToDouble(size -> size * (size - 1) / 2.0).sum();
  }
}
