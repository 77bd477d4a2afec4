package dev.dateline.learn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.learn.clean.JudgedPage;
import dev.dateline.learn.clean.TrainingPage;
import dev.dateline.pipeline.UsageException;
import dev.dateline.text.language.LanguageDetector;
import dev.dateline.text.page.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A page with an annotated article, from an index.
 *
 * @param id its name
 * @param entry the line of the index
 * @param dump the page as bare text
 * @param gold its body; empty without one
 */
record MarkedPage(String id, JsonNode entry, String dump, String gold) {

  private static final LanguageDetector LANGUAGES = LanguageDetector.create();

  /** The pages of the {@code index.jsonl} of a folder that have a text. */
  static List<MarkedPage> in(Path folder) throws IOException {
    Path index = folder.resolve("index.jsonl");
    if (!Files.isRegularFile(index)) {
      throw new UsageException("no index of the pages: '" + index + "' is missing.");
    }
    Map<String, Path> dumps = CleaningCorpus.dumps(folder);
    Map<String, Path> golds = CleaningCorpus.files(folder, ".gold.txt");
    ObjectMapper json = new ObjectMapper();
    List<MarkedPage> pages = new ArrayList<>();
    for (String line : Files.readAllLines(index)) {
      JsonNode entry = json.readTree(line);
      String id = entry.path("id").asText();
      boolean marked = entry.has("keep") || (entry.has("optional") && golds.containsKey(id));
      if (marked && dumps.containsKey(id)) {
        String gold = golds.containsKey(id) ? Files.readString(golds.get(id)) : "";
        pages.add(new MarkedPage(id, entry, Files.readString(dumps.get(id)), gold));
      }
    }
    return pages;
  }

  /** The page as bare text. */
  TrainingPage text() {
    return entry.has("keep")
        ? new TrainingPage(id, site(), dump, numbers("keep"), numbers("opt_lines"))
        : ofGold(dump, Optional.empty());
  }

  /**
   * The page as HTML; empty if it is rejected or has no gold body.
   *
   * @param sources the HTML files by id
   */
  Optional<TrainingPage> html(Map<String, Path> sources) throws IOException {
    Optional<Page> page =
        sources.containsKey(id) && !gold.isEmpty()
            ? HtmlFiles.page(id, sources.get(id))
            : Optional.empty();
    return page.map(this::of);
  }

  private TrainingPage of(Page page) {
    return entry.has("keep")
        ? TrainingPage.of(id, site(), page, dump, numbers("keep"), numbers("opt_lines"), gold)
        : ofGold(page.rendered().text(), Optional.of(page));
  }

  private TrainingPage ofGold(String text, Optional<Page> page) {
    Set<String> spared = new HashSet<>();
    optional().forEach(paragraph -> spared.add(paragraph.strip()));
    Set<Integer> article = new HashSet<>();
    Set<Integer> may = new HashSet<>();
    String[] lines = gold.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      (spared.contains(lines[i].strip()) ? may : article).add(i);
    }
    return TrainingPage.of(id, site(), text, page, gold, article, may, gold);
  }

  /** The page for evaluation, in one of its forms. */
  JudgedPage judged(TrainingPage form) {
    String language = LANGUAGES.detect(gold).code().orElse("unknown");
    return new JudgedPage(form, entry.path("corpus").asText(), language, gold, optional());
  }

  private String site() {
    return entry.path("domain").asText(id);
  }

  private List<String> optional() {
    List<String> optional = new ArrayList<>();
    entry.path("optional").forEach(paragraph -> optional.add(paragraph.asText()));
    return optional;
  }

  private Set<Integer> numbers(String field) {
    Set<Integer> numbers = new HashSet<>();
    entry.path(field).forEach(number -> numbers.add(number.asInt()));
    return numbers;
  }
}
