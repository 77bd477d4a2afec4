package dev.dateline.learn;

import dev.dateline.learn.clean.JudgedPage;
import dev.dateline.learn.clean.TrainingPage;
import dev.dateline.learn.clean.UnmarkedPages;
import dev.dateline.pipeline.UsageException;
import dev.dateline.text.page.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads pages and their gold bodies: {@code ID.dump.txt} and {@code ID.gold.txt} in any folder. */
final class CleaningCorpus {

  private static final String DUMP = ".dump.txt";

  private CleaningCorpus() {}

  /** The files below a folder whose names end in a suffix, by the name without the suffix. */
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
   * The pages of a folder by id, as HTML if that exists.
   *
   * @param text whether to prefer the bare text if both exist
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
   * The pages of a folder with the lines of their articles, from its {@code index.jsonl}: {@code
   * id}, {@code domain}, {@code keep} and {@code opt_lines}, line numbers from 0; or else from
   * {@code ID.gold.txt}, where {@code optional} has the paragraphs that may be kept or dropped.
   */
  static List<TrainingPage> trainingPages(Path folder) throws IOException {
    List<TrainingPage> pages = new ArrayList<>();
    for (MarkedPage page : MarkedPage.in(folder)) {
      pages.add(page.text());
    }
    return pages;
  }

  /**
   * The HTML pages of a folder with the lines of their articles, given as above by line numbers in
   * {@code ID.dump.txt}. Lines that differ in the HTML page are found with the gold body.
   *
   * @param html folder of the pages, {@code ID.html.gz}
   */
  static List<TrainingPage> htmlPages(Path folder, Path html) throws IOException {
    SortedMap<String, Path> sources = files(html, HtmlFiles.SUFFIX);
    List<TrainingPage> pages = new ArrayList<>();
    for (MarkedPage page : MarkedPage.in(folder)) {
      page.html(sources).ifPresent(pages::add);
    }
    return pages;
  }

  /**
   * The pages of a folder, for evaluation.
   *
   * @param html folder of the pages as HTML, to evaluate that form
   */
  static List<JudgedPage> judgedPages(Path folder, Optional<Path> html) throws IOException {
    List<JudgedPage> pages = new ArrayList<>();
    SortedMap<String, Path> sources =
        html.isPresent() ? files(html.get(), HtmlFiles.SUFFIX) : new TreeMap<>();
    for (MarkedPage page : MarkedPage.in(folder)) {
      Optional<TrainingPage> form =
          html.isPresent() ? page.html(sources) : Optional.of(page.text());
      form.map(page::judged).ifPresent(pages::add);
    }
    return pages;
  }

  /** HTML pages without annotation, {@code ID.html.gz}, with the sites that they state. */
  static UnmarkedPages unmarkedPages(Path folder) throws IOException {
    UnmarkedPages pages = new UnmarkedPages();
    for (Map.Entry<String, Path> file : files(folder, HtmlFiles.SUFFIX).entrySet()) {
      HtmlFiles.page(file.getKey(), file.getValue())
          .ifPresent(page -> pages.add(file.getKey(), site(file.getKey(), page), page));
    }
    return pages;
  }

  private static String site(String id, Page page) {
    return page.metadata().url().map(SiteName::of).filter(site -> !site.isEmpty()).orElse(id);
  }

  /** Writes a text as {@code ID.txt} into a folder, and creates the folder. */
  static void write(Path folder, String id, String text) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(id + ".txt"), text);
  }
}
