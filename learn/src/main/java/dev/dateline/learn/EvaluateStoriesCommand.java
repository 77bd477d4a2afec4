package dev.dateline.learn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.article.Sha256;
import dev.dateline.cli.console.ExitCode;
import dev.dateline.text.story.Sketch;
import dev.dateline.text.story.Sketcher;
import dev.dateline.text.story.StoriesInMemory;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Assigns texts to stories, for a scorer to compare with known ones. */
@Command(
    name = "stories",
    description = "Assigns texts to stories, for a scorer to compare with known ones.",
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class EvaluateStoriesCommand implements Callable<Integer> {

  private static final int HEX_DIGITS = 8;

  @Option(
      names = "--docs",
      required = true,
      paramLabel = "FILE",
      description = "JSON lines with id and text.")
  private Path docs;

  @Option(
      names = "--predictions",
      required = true,
      paramLabel = "FILE",
      description = "Write a line 'id<TAB>story' for every text.")
  private Path predictions;

  @Option(
      names = "--nights",
      paramLabel = "N",
      description =
          "Divide the texts among N runs by a hash of their ids. Default: ${DEFAULT-VALUE}.")
  private int runs = 1;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (runs < 1) {
      throw new ParameterException(spec.commandLine(), "--nights must be at least 1: " + runs);
    }
    StoriesInMemory stories = new StoriesInMemory();
    long started = System.nanoTime();
    for (SortedMap<String, String> run : divided()) {
      SortedMap<String, Sketch> sketches = new TreeMap<>();
      run.forEach((id, text) -> sketches.put(id, Sketcher.sketch(text)));
      stories.addRun(sketches);
    }
    double seconds = (System.nanoTime() - started) / 1e9;
    try (Writer file = Files.newBufferedWriter(predictions, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, String> article : stories.stories().entrySet()) {
        file.append(article.getKey()).append('\t').append(article.getValue()).append('\n');
      }
    }
    spec.commandLine()
        .getOut()
        .printf(
            Locale.ROOT,
            "%d texts, %d stories, %d comparisons, %.2f s%n",
            stories.stories().size(),
            new HashSet<>(stories.stories().values()).size(),
            stories.compared(),
            seconds);
    return ExitCode.OK.code();
  }

  private List<SortedMap<String, String>> divided() throws IOException {
    List<SortedMap<String, String>> divided = new ArrayList<>();
    for (int run = 0; run < runs; run++) {
      divided.add(new TreeMap<>());
    }
    ObjectMapper json = new ObjectMapper();
    for (String line : Files.readAllLines(docs, StandardCharsets.UTF_8)) {
      JsonNode text = json.readTree(line);
      String id = text.path("id").asText();
      long hash = Long.parseLong(Sha256.of(id), 0, HEX_DIGITS, 16);
      divided.get((int) (hash % runs)).put(id, text.path("text").asText());
    }
    return divided;
  }
}
