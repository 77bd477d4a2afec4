package dev.dateline.learn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.learn.clean.TrainingPage;
import dev.dateline.pipeline.UsageException;
import dev.dateline.text.page.Page;
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

  /**
   * The pages of a folder by id, as HTML where that is there.
   *
   * @param text whether to take the bare text where both are there
   */
  static SortedMap<String, Path> pages(Path folder, boolean text) throws IOException {
    SortedMap<String, Path> pages = files(folder, text ? HtmlFiles.SUFFIX : DUMP);
    pages.putAll(files(folder, text ? DUMP : HtmlFiles.SUFFIX));
    if (pages.isEmpty()) {
      throw new UsageException(
          "no pages in '" + folder + "'. Expected files named ID.html.gz or ID.dump.txt.");
    }
    return pages;
  }

  /** The pages of a folder as bare text, by id. */
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

  /**
   * The HTML pages of a folder with the lines of their articles, as its {@code index.jsonl} says in
   * numbers of the lines of {@code ID.dump.txt}, or else as {@code ID.gold.txt} says, where {@code
   * optional} has the paragraphs that may be kept or dropped.
   *
   * @param html folder of the pages, {@code ID.html.gz}
   */
  static List<TrainingPage> htmlPages(Path folder, Path html) throws IOException {
    SortedMap<String, Path> dumps = dumps(folder);
    SortedMap<String, Path> golds = files(folder, ".gold.txt");
    SortedMap<String, Path> sources = files(html, HtmlFiles.SUFFIX);
    ObjectMapper json = new ObjectMapper();
    List<TrainingPage> pages = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("index.jsonl"))) {
      JsonNode entry = json.readTree(line);
      String id = entry.path("id").asText();
      Optional<Page> page =
          sources.containsKey(id) ? HtmlFiles.page(id, sources.get(id)) : Optional.empty();
      if (page.isPresent() && golds.containsKey(id)) {
        String gold = Files.readString(golds.get(id));
        String site = entry.path("domain").asText(id);
        pages.add(
            entry.has("keep") && dumps.containsKey(id)
                ? TrainingPage.of(
                    id,
                    site,
                    page.get(),
                    Files.readString(dumps.get(id)),
                    numbers(entry.path("keep")),
                    numbers(entry.path("opt_lines")),
                    gold)
                : ofGold(id, site, page.get(), gold, entry.path("optional")));
      }
    }
    return pages;
  }

  private static TrainingPage ofGold(
      String id, String site, Page page, String gold, JsonNode optional) {
    Set<String> spared = new HashSet<>();
    optional.forEach(text -> spared.add(text.asText().strip()));
    Set<Integer> article = new HashSet<>();
    Set<Integer> may = new HashSet<>();
    String[] lines = gold.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      (spared.contains(lines[i].strip()) ? may : article).add(i);
    }
    return TrainingPage.of(id, site, page, gold, article, may, gold);
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
