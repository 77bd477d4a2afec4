package dev.dateline.learn.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.cli.Dateline;
import dev.dateline.codec.RowColumn;
import dev.dateline.dataset.Dataset;
import dev.dateline.dataset.manifest.LocatedRun;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.manifest.Table;
import dev.dateline.dataset.rows.RunRows;
import dev.dateline.dataset.store.LocalStore;
import dev.dateline.text.story.Sketch;
import dev.dateline.text.story.Sketcher;
import dev.dateline.text.story.StoriesInMemory;
import dev.dateline.text.story.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The stories of complete runs, over several runs in which stories are repeated. */
@Timeout(300)
class StoriesOfRunsTest {

  private static final List<String> RUNS = List.of("run-1", "run-2", "run-3");

  @TempDir private Path folder;

  @BeforeEach
  void writeRuns() throws IOException {
    StoryRuns written = new StoryRuns();
    List<List<String>> stories = new ArrayList<>();
    for (String run : RUNS) {
      written.write(folder.resolve(run + ".jsonl"), 60, stories);
    }
  }

  @Test
  void everyRunAssignsTheSameStoriesAsInMemory() throws IOException {
    Path output = publish("out");
    StoriesInMemory inMemory = new StoriesInMemory();
    Map<String, String> stories = new HashMap<>();
    Map<String, Long> roles = new TreeMap<>();
    for (Manifest run : manifests(output)) {
      SortedMap<String, Sketch> sketches = new TreeMap<>();
      rows(output, run)
          .each(
              Table.that(Table.Accounts.WRITTEN),
              List.of(RowColumn.ID, RowColumn.BODY),
              row -> sketches.put(row.get(RowColumn.ID), Sketcher.sketch(row.get(RowColumn.BODY))));
      inMemory.addRun(sketches);
      rows(output, run)
          .each(
              Table.STORIES,
              List.of(RowColumn.ID, RowColumn.STORY, RowColumn.ROLE),
              row -> {
                stories.put(row.get(RowColumn.ID), row.get(RowColumn.STORY));
                roles.merge(row.get(RowColumn.ROLE), 1L, Long::sum);
              });
    }

    assertThat(stories).isEqualTo(inMemory.stories());
    assertThat(roles).containsKeys("FIRST", Verdict.SAME.name(), Verdict.PART.name());
    assertThat(roles.get(Verdict.SAME.name())).isGreaterThan(20);
  }

  @Test
  void parallelismDoesNotChangeTheBytes() throws IOException {
    assertThat(hashes(publish("one", "--targetParallelism=1")))
        .isEqualTo(hashes(publish("four", "--targetParallelism=4")));
  }

  @Test
  void addedStoriesEqualThoseOfTheRuns() throws IOException {
    Path with = publish("with");
    Path without = publish("without", "--no-stories");
    Map<String, String> articles = articles(without);
    assertThat(stories(without)).isNotEqualTo(stories(with));

    run("stories", "--output=" + without);

    assertThat(stories(without)).isEqualTo(stories(with));
    assertThat(articles(without)).isEqualTo(articles).isEqualTo(articles(with));
    run("verify", "--output=" + without);
    run("stories", "--output=" + without, "--from=run-2");
    assertThat(stories(without)).isEqualTo(stories(with));
  }

  @Test
  void aReplayAssignsTheStoriesOfLaterRunsAgain() throws IOException {
    Path with = publish("with");
    Path output = folder.resolve("out");
    run(output, "run-1", "--no-stories");
    run(output, "run-2");
    run(output, "run-3");
    Map<String, String> articles = articles(output);
    assertThat(stories(output).get("run-3/stories/part-00000.parquet"))
        .isNotEqualTo(stories(with).get("run-3/stories/part-00000.parquet"));

    run("replay", "--output=" + output, "--from=run-1", "--to=run-1");

    assertThat(stories(output)).isEqualTo(stories(with));
    assertThat(articles(output)).isEqualTo(articles);
    run("verify", "--output=" + output);
  }

  @Test
  void anArticleThatIsTakenDownHasNoRowAndItsStoryKeepsItsId() throws IOException {
    Path output = publish("out");
    Map<String, Long> sizes = new TreeMap<>();
    for (Manifest run : manifests(output)) {
      rows(output, run)
          .each(
              Table.STORIES,
              List.of(RowColumn.STORY),
              row -> sizes.merge(row.get(RowColumn.STORY), 1L, Long::sum));
    }
    String story =
        sizes.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();

    run("drop", "--output=" + output, "--id=" + story, "--reason=a test");
    run("verify", "--output=" + output);
    run("compact", "--output=" + output, "--from=run-1", "--to=run-3", "--run=joined");
    run("verify", "--output=" + output);
    run("story", "--output=" + output, story);

    Manifest joined = manifests(output).get(0);
    List<String> left = new ArrayList<>();
    rows(output, joined)
        .each(
            Table.STORIES,
            List.of(RowColumn.ID, RowColumn.STORY),
            row -> {
              assertThat(row.get(RowColumn.ID)).isNotEqualTo(story);
              if (row.get(RowColumn.STORY).equals(story)) {
                left.add(row.get(RowColumn.ID));
              }
            });
    assertThat(left).hasSize(Math.toIntExact(sizes.get(story) - 1));
  }

  private Path publish(String name, String... more) {
    Path output = folder.resolve(name);
    for (String run : RUNS) {
      run(output, run, more);
    }
    return output;
  }

  private void run(Path output, String run, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "run",
                "--input=" + folder.resolve(run + ".jsonl"),
                "--output=" + output,
                "--run=" + run,
                "--quiet"));
    arguments.addAll(List.of(more));
    run(arguments.toArray(String[]::new));
  }

  private static void run(String... arguments) {
    assertThat(Dateline.run(arguments)).as("exit code of %s", List.of(arguments)).isZero();
  }

  private static List<Manifest> manifests(Path output) throws IOException {
    return Dataset.at(LocalStore.at(output)).manifests();
  }

  private static RunRows rows(Path output, Manifest run) {
    return new RunRows(LocalStore.at(output), LocatedRun.published(run));
  }

  private static Map<String, String> hashes(Path output) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    for (Manifest run : manifests(output)) {
      run.files().forEach(file -> hashes.put(run.run() + "/" + file.path(), file.sha256()));
    }
    return hashes;
  }

  private static Map<String, String> stories(Path output) throws IOException {
    Map<String, String> hashes = hashes(output);
    hashes.keySet().removeIf(path -> !path.contains("/stories/"));
    return hashes;
  }

  private static Map<String, String> articles(Path output) throws IOException {
    Map<String, String> hashes = hashes(output);
    hashes.keySet().removeIf(path -> path.contains("/stories/"));
    return hashes;
  }
}
