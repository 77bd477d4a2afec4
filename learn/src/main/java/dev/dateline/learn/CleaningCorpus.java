package dev.dateline.learn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.learn.clean.TrainingPage;
import dev.dateline.pipeline.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads pages and their gold bodies: {@code ID.dump.txt} and {@code ID.gold.txt} in any folder. */
final class CleaningCorpus {

  private static final String DUMP = ".dump.txt";

  private CleaningCorpus() {}

  /** The files below a folder whose names end in a suffix, by what stands before it. */
  static SortedMap<String, Path> files(Path folder, String suffix) throws IOException {
    SortedMap<String, Path> files = new TreeMap<>();
    try (Stream<Path> found = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) found::iterator) {
        String name = file.getFileName().toString();
        if (name.endsWith(suffix) && Files.isRegularFile(file)) {
          files.put(name.substring(0, name.length() - suffix.length()), file);
        }
      }
    }
    return files;
  }

  /** The pages of a folder, by id. */
  static SortedMap<String, Path> dumps(Path folder) throws IOException {
    SortedMap<String, Path> dumps = files(folder, DUMP);
    if (dumps.isEmpty()) {
      throw new UsageException("no pages in '" + folder + "'. Expected files named ID.dump.txt.");
    }
    return dumps;
  }

  /**
   * The pages of a folder with the lines of their articles, as its {@code index.jsonl} says: {@code
   * id}, {@code domain}, {@code keep} and {@code opt_lines}, line numbers from 0.
   */
  static List<TrainingPage> trainingPages(Path folder) throws IOException {
    Path index = folder.resolve("index.jsonl");
    if (!Files.isRegularFile(index)) {
      throw new UsageException("no index of the pages: '" + index + "' is missing.");
    }
    SortedMap<String, Path> dumps = dumps(folder);
    ObjectMapper json = new ObjectMapper();
    List<TrainingPage> pages = new ArrayList<>();
    for (String line : Files.readAllLines(index)) {
      JsonNode entry = json.readTree(line);
      String id = entry.path("id").asText();
      Optional<Path> dump = Optional.ofNullable(dumps.get(id));
      if (dump.isPresent()) {
        pages.add(
            new TrainingPage(
                id,
                entry.path("domain").asText(id),
                Files.readString(dump.get()),
                numbers(entry.path("keep")),
                numbers(entry.path("opt_lines"))));
      }
    }
    return pages;
  }

  private static Set<Integer> numbers(JsonNode array) {
    Set<Integer> numbers = new HashSet<>();
    array.forEach(number -> numbers.add(number.asInt()));
    return numbers;
  }

  /** Writes texts as {@code ID.txt} into a folder, which is made. */
  static void write(Path folder, String id, String text) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(id + ".txt"), text);
  }
}
