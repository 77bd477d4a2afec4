package dev.dateline.learn.story;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.fixtures.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Writes the articles of several runs, made from real sentences; many repeat an earlier article.
 */
final class StoryRuns {

  private static final int SENTENCES = 14;

  private final List<String> sentences = new ArrayList<>();
  private final Random random = new Random(7);

  StoryRuns() throws IOException {
    try (Stream<Path> files = Files.list(Project.root().resolve("corpus/sentences"))) {
      for (Path file : files.sorted().toList()) {
        Files.readAllLines(file).stream()
            .map(line -> line.replaceAll("<START:[A-Z]+> ?| ?<END>", ""))
            .filter(line -> line.length() > 40 && line.endsWith("."))
            .forEach(sentences::add);
      }
    }
  }

  /** Writes a run: each story has a number of articles; some belong to a story of another run. */
  void write(Path file, int stories, List<List<String>> written) throws IOException {
    ObjectMapper json = new ObjectMapper();
    StringBuilder lines = new StringBuilder();
    for (int story = 0; story < stories; story++) {
      List<String> first;
      if (!written.isEmpty() && story % 3 == 0) {
        first = written.get(random.nextInt(written.size()));
      } else {
        first = some(SENTENCES);
        written.add(first);
      }
      for (int version = random.nextInt(4); version >= 0; version--) {
        lines
            .append(
                json.writeValueAsString(
                    Map.of(
                        "id", story + "-" + version,
                        "date", "2021-08-0" + (1 + random.nextInt(9)),
                        "url", "https://paper-" + version + ".example/" + story,
                        "text", String.join("\n", edited(first)))))
            .append('\n');
      }
    }
    Files.writeString(file, lines);
  }

  private List<String> edited(List<String> first) {
    List<String> edited = new ArrayList<>(first);
    switch (random.nextInt(5)) {
      case 0 -> edited.set(0, some(1).get(0));
      case 1 -> edited.subList(8, SENTENCES).clear();
      case 2 -> edited.addAll(some(2));
      case 3 -> edited.remove(5);
      default -> edited.set(3, edited.get(3).replace(" the ", " a "));
    }
    return edited;
  }

  private List<String> some(int count) {
    return Stream.generate(() -> sentences.get(random.nextInt(sentences.size())))
        .limit(count)
        .toList();
  }
}
