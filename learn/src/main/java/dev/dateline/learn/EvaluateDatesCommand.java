package dev.dateline.learn;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dateline.article.Article;
import dev.dateline.article.Capture;
import dev.dateline.article.CharsetSource;
import dev.dateline.article.Dating;
import dev.dateline.article.Decoding;
import dev.dateline.article.Metadata;
import dev.dateline.article.Origin;
import dev.dateline.article.Outcome;
import dev.dateline.article.SourceText;
import dev.dateline.cli.console.ExitCode;
import dev.dateline.learn.date.DateScores;
import dev.dateline.learn.date.DateScores.Answer;
import dev.dateline.learn.date.DateScores.Score;
import dev.dateline.text.Editor;
import dev.dateline.text.EditorSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures dates against known ones. */
@Command(
    name = "dates",
    description = "Measures the dates of publication against known ones.",
    mixinStandardHelpOptions = true)
final class EvaluateDatesCommand implements Callable<Integer> {
  private static final String SUFFIX = ".dump.txt";
  private static final int ISO_DAY = "2021-08-04".length();
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

  @Option(
      names = "--dumps",
      required = true,
      paramLabel = "DIR",
      description = "Folder of pages, at any depth: ID.html.gz, or ID" + SUFFIX + " as bare text.")
  private Path dumps;

  @Option(names = "--text", description = "Use the bare text of pages that exist as both.")
  private boolean text;

  @Option(
      names = "--gold",
      required = true,
      paramLabel = "FILE",
      description =
          "JSON lines with id, date (ISO) and optionally url; entries with other dates are ignored.")
  private Path gold;

  @Option(
      names = "--predictions",
      paramLabel = "FILE",
      description = "Write a line 'id<TAB>date' for every document; no date means no answer.")
  private Path predictions;

  @Option(names = "--no-url", description = "Do not use the page's address as evidence.")
  private boolean withoutUrl;

  @Option(
      names = "--captured",
      paramLabel = "FIELD",
      description = "Field of --gold with the day of capture of each page; it bounds the dates.")
  private String captured;

  @Option(
      names = "--min-date-confidence",
      paramLabel = "0..1",
      description = "The smallest confidence of an answer. Default: ${DEFAULT-VALUE}.")
  private double threshold = EditorSettings.DEFAULT_MIN_DATE_CONFIDENCE;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Map<String, Path> texts = texts();
    LocalDate latest = LocalDate.now(Clock.systemUTC()).plusDays(2);
    Editor editor =
        Editor.with(new EditorSettings(EditorSettings.DEFAULT_EARLIEST, latest, 0, List.of()));
    DateScores scores = new DateScores();
    StringBuilder predicted = new StringBuilder();
    try (BufferedReader lines = Files.newBufferedReader(gold, StandardCharsets.UTF_8)) {
      int number = 0;
      for (String line; (line = lines.readLine()) != null; ) {
        JsonNode entry = parse(line, ++number);
        Optional<LocalDate> known = day(entry.path("date").asText());
        if (known.isPresent()) {
          Answer answer = answer(editor, entry, texts, known.get());
          scores.add(answer);
          predicted
              .append(entry.path("id").asText())
              .append('\t')
              .append(given(answer))
              .append('\n');
        }
      }
    }
    if (predictions != null) {
      try (Writer file = Files.newBufferedWriter(predictions, StandardCharsets.UTF_8)) {
        file.append(predicted);
      }
    }
    print(scores);
    return ExitCode.OK.code();
  }

  private Map<String, Path> texts() throws IOException {
    if (!Files.isDirectory(dumps)) {
      throw usage("Not a folder: '" + dumps + "' (--dumps). Name the folder of the page texts.");
    }
    return CleaningCorpus.pages(dumps, text);
  }

  private JsonNode parse(String line, int number) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw usage(
          "Not JSON: '" + gold + "', line " + number + " (--gold). Expected one object a line.");
    }
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private Answer answer(Editor editor, JsonNode entry, Map<String, Path> texts, LocalDate known)
      throws IOException {
    String id = entry.path("id").asText();
    Path file = texts.get(id);
    if (file == null) {
      throw usage(
          "No page for '"
              + id
              + "' (--dumps). Expected a file "
              + id
              + HtmlFiles.SUFFIX
              + " or "
              + id
              + SUFFIX
              + ".");
    }
    Optional<String> url =
        withoutUrl ? Optional.empty() : Optional.ofNullable(entry.path("url").textValue());
    boolean html = file.toString().endsWith(HtmlFiles.SUFFIX);
    SourceText source =
        new SourceText(
            // A file name without the id, since the names of a collection often contain the day.
            Origin.ofFile("file:///page" + SUFFIX),
            "",
            html
                ? HtmlFiles.read(file)
                : new String(Files.readAllBytes(file), StandardCharsets.UTF_8),
            new Decoding("UTF-8", CharsetSource.UTF8, 0),
            Metadata.builder().html(html).url(url).capture(capture(entry)).build(),
            Set.of());
    Outcome<Article> made = editor.edit(source);
    Dating dating =
        made instanceof Outcome.Kept<Article> kept ? kept.value().dating() : Dating.undated();
    return new Answer(known, dating.published(), dating.source(), dating.confidence());
  }

  /** The day of capture of a page, if the gold file has it. */
  private Optional<Capture> capture(JsonNode entry) {
    String seen = captured == null ? "" : entry.path(captured).asText();
    return day(seen.substring(0, Math.min(ISO_DAY, seen.length())))
        .map(day -> Capture.on(day, Capture.Source.FIELD));
  }

  private String given(Answer answer) {
    return answer
        .answer()
        .filter(day -> answer.confidence() >= threshold)
        .map(LocalDate::toString)
        .orElse("");
  }

  private void print(DateScores scores) {
    PrintWriter out = spec.commandLine().getOut();
    Score score = scores.at(threshold);
    out.printf(
        Locale.ROOT,
        "%d documents, answers from confidence %.2f: coverage %.3f, precision %.3f, accuracy"
            + " %.3f%n",
        score.documents(),
        threshold,
        score.coverage(),
        score.precision(),
        score.accuracy());
    out.printf(Locale.ROOT, "%n%-15s %7s %9s%n", "source", "answers", "precision");
    scores
        .bySource(threshold)
        .forEach(
            (source, some) ->
                out.printf(
                    Locale.ROOT, "%-15s %7d %9.3f%n", source, some.given(), some.precision()));
    out.printf(
        Locale.ROOT, "%n%-10s %8s %9s %8s%n", "confidence", "coverage", "precision", "accuracy");
    for (int step = 0; step < 20; step++) {
      Score at = scores.at(step / 20.0);
      out.printf(
          Locale.ROOT,
          "%-10.2f %8.3f %9.3f %8.3f%n",
          step / 20.0,
          at.coverage(),
          at.precision(),
          at.accuracy());
    }
    out.flush();
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
