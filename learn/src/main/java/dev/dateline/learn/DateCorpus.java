package dev.dateline.learn;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dateline.article.CharsetSource;
import dev.dateline.article.Decoding;
import dev.dateline.article.Metadata;
import dev.dateline.article.Origin;
import dev.dateline.article.SourceText;
import dev.dateline.learn.date.DatePage;
import dev.dateline.learn.date.HistoryTexts;
import dev.dateline.pipeline.UsageException;
import dev.dateline.text.Editor;
import dev.dateline.text.EditorSettings;
import dev.dateline.text.date.UnweighedDates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads texts whose day is known, and texts without a day. */
final class DateCorpus {
  private static final String BODY = ".gold.txt";
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

  private final Editor editor;

  /** A corpus of texts published on a day at the latest. */
  DateCorpus(LocalDate latest) {
    editor = Editor.with(new EditorSettings(EditorSettings.DEFAULT_EARLIEST, latest, 0, List.of()));
  }

  /**
   * The pages of a folder whose day is in its {@code index.jsonl} ({@code id}, {@code date}, {@code
   * url}), and their bodies, {@code ID.gold.txt}, if they exist.
   */
  List<DatePage> pages(String set, Path folder) throws IOException {
    Path index = folder.resolve("index.jsonl");
    if (!Files.isRegularFile(index)) {
      throw new UsageException("no index of the pages: '" + index + "' is missing.");
    }
    Map<String, Path> dumps = CleaningCorpus.dumps(folder);
    Map<String, Path> bodies = CleaningCorpus.files(folder, BODY);
    List<DatePage> pages = new ArrayList<>();
    for (String line : Files.readAllLines(index)) {
      JsonNode entry = JSON.readTree(line);
      String id = entry.path("id").asText();
      Optional<LocalDate> known = day(entry.path("date").asText());
      if (known.isPresent() && dumps.containsKey(id)) {
        Optional<String> url = Optional.ofNullable(entry.path("url").textValue());
        String site = url.map(SiteName::of).orElse(id);
        String text = Files.readString(dumps.get(id));
        pages.add(
            new DatePage(
                set + "/" + id,
                set,
                site,
                DatePage.Form.PAGE,
                known,
                dates(text, Optional.empty()),
                url.map(address -> dates(text, url))));
        if (bodies.containsKey(id)) {
          pages.add(
              body("body/" + set + "/" + id, set, site, known, Files.readString(bodies.get(id))));
        }
      }
    }
    return pages;
  }

  /** Texts made from a file of sentences about days of history; each language counts as a site. */
  List<DatePage> told(Path sentences) throws IOException {
    List<DatePage> texts = new ArrayList<>();
    HistoryTexts.of(Files.readAllLines(sentences))
        .forEach(
            (name, text) ->
                texts.add(
                    new DatePage(
                        "told/" + name,
                        "own sentences",
                        "own-" + name.substring(0, name.indexOf('-')),
                        DatePage.Form.TOLD,
                        Optional.empty(),
                        dates(text, Optional.empty()),
                        Optional.empty())));
    return texts;
  }

  /** The texts of JSON lines with a field {@code text}: bodies without a right day. */
  List<DatePage> others(Path file) throws IOException {
    List<DatePage> texts = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      String id = file.getFileName() + "/" + texts.size();
      String text = JSON.readTree(line).path("text").asText();
      texts.add(body(id, file.getFileName().toString(), id, Optional.empty(), text));
    }
    return texts;
  }

  private DatePage body(
      String id, String set, String site, Optional<LocalDate> known, String text) {
    return new DatePage(
        id, set, site, DatePage.Form.BODY, known, dates(text, Optional.empty()), Optional.empty());
  }

  private UnweighedDates dates(String text, Optional<String> url) {
    SourceText source =
        new SourceText(
            Origin.ofFile("file:///page.txt"),
            "",
            text,
            new Decoding("UTF-8", CharsetSource.UTF8, 0),
            Metadata.builder().url(url).build(),
            Set.of());
    return editor
        .explain(source)
        .cleaned()
        .map(editor::unweighedDates)
        .orElseGet(UnweighedDates::none);
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
