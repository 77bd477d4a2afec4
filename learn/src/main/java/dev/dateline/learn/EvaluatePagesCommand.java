package dev.dateline.learn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.article.Article;
import dev.dateline.article.Outcome;
import dev.dateline.cli.console.ExitCode;
import dev.dateline.learn.clean.PageBody;
import dev.dateline.text.Editor;
import dev.dateline.text.EditorSettings;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures headlines and authors of HTML pages against known ones. */
@Command(
    name = "pages",
    description = "Measures the headlines and authors of HTML pages against known ones.",
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class EvaluatePagesCommand implements Callable<Integer> {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Option(
      names = "--html",
      required = true,
      paramLabel = "DIR",
      description = "Folder of pages, ID.html.gz, at any depth.")
  private Path html;

  @Option(
      names = "--gold",
      required = true,
      paramLabel = "FILE",
      description = "JSON lines with id, title and authors; either may be missing.")
  private Path gold;

  @Option(
      names = "--predictions",
      paramLabel = "FILE",
      description = "Write a line of JSON for every page: id, headline, authors.")
  private Path predictions;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Map<String, JsonNode> known = new HashMap<>();
    for (String line : Files.readAllLines(gold)) {
      JsonNode entry = JSON.readTree(line);
      known.put(entry.path("id").asText(), entry);
    }
    LocalDate latest = LocalDate.now(Clock.systemUTC()).plusDays(2);
    Editor editor = Editor.with(new EditorSettings(EditorSettings.DEFAULT_EARLIEST, latest));
    Share headlines = new Share();
    Share credits = new Share();
    List<String> predicted = new ArrayList<>();
    for (Map.Entry<String, Path> page : CleaningCorpus.files(html, HtmlFiles.SUFFIX).entrySet()) {
      Outcome<Article> made =
          editor.edit(PageBody.pageSource(page.getKey(), HtmlFiles.read(page.getValue())));
      String headline = "";
      List<String> authors = List.of();
      if (made instanceof Outcome.Kept<Article> kept) {
        headline = kept.value().content().headline().orElse("");
        authors = kept.value().content().byline();
      }
      ObjectNode row = JSON.createObjectNode().put("id", page.getKey()).put("headline", headline);
      authors.forEach(row.putArray("authors")::add);
      predicted.add(row.toString());
      JsonNode expected = known.get(page.getKey());
      if (expected != null && expected.hasNonNull("title")) {
        headlines.add(plain(expected.get("title").asText()).equals(plain(headline)));
      }
      if (expected != null && expected.hasNonNull("authors")) {
        List<String> names = new ArrayList<>();
        expected.get("authors").forEach(name -> names.add(name.asText()));
        credits.add(set(names).equals(set(authors)));
      }
    }
    if (predictions != null) {
      try (BufferedWriter out = Files.newBufferedWriter(predictions)) {
        for (String row : predicted) {
          out.write(row + "\n");
        }
      }
    }
    spec.commandLine()
        .getOut()
        .printf(
            Locale.ROOT,
            "headline exactly right: %.3f of %d pages; authors right as a set: %.3f of %d pages%n",
            headlines.value(),
            headlines.all,
            credits.value(),
            credits.all);
    return ExitCode.OK.code();
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\s\\p{Z}]+", " ").strip();
  }

  private static Set<String> set(List<String> names) {
    Set<String> set = new TreeSet<>();
    names.forEach(name -> set.add(plain(name).toLowerCase(Locale.ROOT)));
    return set;
  }

  private static final class Share {
    private int right;
    private int all;

    void add(boolean isRight) {
      right += isRight ? 1 : 0;
      all++;
    }

    double value() {
      return all == 0 ? 0 : (double) right / all;
    }
  }
}
