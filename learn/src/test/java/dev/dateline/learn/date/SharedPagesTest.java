package dev.dateline.learn.date;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dateline.article.Article;
import dev.dateline.article.CharsetSource;
import dev.dateline.article.DateSource;
import dev.dateline.article.Dating;
import dev.dateline.article.Decoding;
import dev.dateline.article.Metadata;
import dev.dateline.article.Origin;
import dev.dateline.article.Outcome;
import dev.dateline.article.SourceText;
import dev.dateline.fixtures.Project;
import dev.dateline.text.Editor;
import dev.dateline.text.EditorSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks the figures of docs/DATES.md, if the pages that they were measured on are available. */
class SharedPagesTest {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

  @Test
  void annotatedPagesAreDatedAsWellAsTheDocsSay() throws IOException {
    Path pages = Project.sharedOrSkip("bench/dates/dev");
    DateScores scores = new DateScores();
    Editor editor = editor(0);
    for (String line : Files.readAllLines(pages.resolve("index.jsonl"))) {
      JsonNode entry = JSON.readTree(line);
      Optional<LocalDate> known = day(entry.path("date").asText());
      if (known.isPresent()) {
        Dating dating = date(editor, pages.resolve(entry.path("id").asText() + ".dump.txt"));
        scores.add(
            new DateScores.Answer(
                known.get(), dating.published(), dating.source(), dating.confidence()));
      }
    }
    assertThat(scores.at(0).accuracy()).isGreaterThanOrEqualTo(0.88);
    DateScores.Score usual = scores.at(EditorSettings.DEFAULT_MIN_DATE_CONFIDENCE);
    assertThat(usual.coverage()).isGreaterThanOrEqualTo(0.815);
    assertThat(usual.precision()).isGreaterThanOrEqualTo(0.965);
  }

  @Test
  void pagesWithoutAnAnchorStayUndated() throws IOException {
    Editor editor = editor(EditorSettings.DEFAULT_MIN_DATE_CONFIDENCE);
    List<String> days = new ArrayList<>();
    try (Stream<Path> files = Files.list(Project.sharedOrSkip("seeds"))) {
      for (Path file : files.sorted().toList()) {
        Dating dating = date(editor, file);
        days.add(dating.published().map(LocalDate::toString).orElse(""));
        assertThat(dating.source()).isIn(DateSource.HEADER, DateSource.NONE);
      }
    }
    assertThat(days).containsExactly("2021-08-04", "", "2021-08-03", "2021-08-03", "");
  }

  private static Editor editor(double minConfidence) {
    return Editor.with(
        new EditorSettings(
            EditorSettings.DEFAULT_EARLIEST, LocalDate.of(2026, 11, 23), minConfidence, List.of()));
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** The dating of a page by its text alone: names of files are ids, as for `evaluate dates`. */
  private static Dating date(Editor editor, Path file) throws IOException {
    SourceText source =
        new SourceText(
            Origin.ofFile("file:///page.txt"),
            "00",
            new String(Files.readAllBytes(file), StandardCharsets.UTF_8),
            new Decoding("UTF-8", CharsetSource.UTF8, 0),
            Metadata.none(),
            Set.of());
    return editor.edit(source) instanceof Outcome.Kept<Article> kept
        ? kept.value().dating()
        : Dating.undated();
  }
}
