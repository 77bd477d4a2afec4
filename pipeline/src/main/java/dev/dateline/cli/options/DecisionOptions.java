package dev.dateline.cli.options;

import dev.dateline.article.Printable;
import dev.dateline.cli.line.Suggestion;
import dev.dateline.pipeline.DecisionSettings;
import dev.dateline.pipeline.ListFile;
import dev.dateline.pipeline.OptionFile;
import dev.dateline.pipeline.UsageException;
import dev.dateline.source.container.CaptureRule;
import dev.dateline.text.EditorSettings;
import dev.dateline.text.clean.BoilerplateList;
import dev.dateline.text.clean.TextCleaner;
import dev.dateline.text.entity.AliasTable;
import dev.dateline.text.entity.TaggerSettings;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** Options that change what is decided about a document; the same for every command. */
public final class DecisionOptions {

  private static final int MOST_YEAR = 9999;

  @Option(
      names = "--earliest",
      paramLabel = "DATE",
      description = "Earliest day of publication that is accepted (default: 1600-01-01).")
  private Optional<LocalDate> earliest;

  @Option(
      names = "--latest",
      paramLabel = "DATE",
      description =
          "Latest day of publication that is accepted (default: the day of the run's first launch"
              + " plus 2).")
  private Optional<LocalDate> latest;

  @Option(
      names = "--encoding",
      paramLabel = "CHARSET",
      description = "Charset of all input, such as windows-1252 (default: found per document).")
  private Optional<String> encoding;

  @Option(
      names = "--captured",
      paramLabel = "WHEN",
      description =
          "When pages were fetched that do not state it: a day or an instant (2021-08-05,"
              + " 2021-08-05T10:40:00Z), `file` for each file's time, or `path:PATTERN` for the day"
              + " in its path, such as path:crawl-YYYY-MM-DD. Dates more than a day later"
              + " are ignored, and `2 days ago` can be resolved.")
  private Optional<String> captured;

  @Option(
      names = "--min-date-confidence",
      paramLabel = "C",
      description =
          "Lowest confidence, from 0 to 1, of a date from the text itself (default: "
              + EditorSettings.DEFAULT_MIN_DATE_CONFIDENCE
              + ").")
  private Optional<Double> minDateConfidence;

  @Option(
      names = "--boilerplate",
      paramLabel = "FILE",
      description = "File of lines that sources repeat, written by `dateline boilerplate`.")
  private Optional<Path> boilerplate;

  @Option(
      names = "--aliases",
      paramLabel = "FILE",
      description =
          "File of names that mean the same, in addition to the built-in ones: name, type, aliases"
              + " separated by | and optionally a Wikidata item, separated by tabs.")
  private Optional<Path> aliases;

  @Option(
      names = "--model",
      paramLabel = "LANG=FILE",
      description =
          "An entity model of `dateline train` for articles in a language, by its ISO 639-3 code,"
              + " such as deu=german.bin; may be given more than once (built in: eng).")
  private Map<String, Path> models = new TreeMap<>();

  @Option(
      names = "--cleaner",
      paramLabel = "FILE",
      description = "Line weights of `dateline train-cleaner` instead of the built-in ones.")
  private Optional<Path> cleaner;

  @Option(
      names = "--fields",
      paramLabel = "ROLE=FIELD,...",
      description =
          "Which fields of JSON and CSV are read, such as text=data.content,date=published_at"
              + " (default: the usual names, see docs/INPUT.md).")
  private Optional<String> fields;

  @Option(names = "--no-stories", description = "Do not decide which articles tell the same story.")
  private boolean noStories;

  /**
   * The settings that the options make.
   *
   * @throws dev.dateline.pipeline.UsageException when a file is not what its option expects
   */
  public DecisionSettings settings() throws IOException {
    checkDays();
    return new DecisionSettings(
        earliest,
        latest,
        encoding.map(DecisionOptions::charset),
        captured.map(DecisionOptions::captureRule),
        minDateConfidence.map(DecisionOptions::confidence),
        list(boilerplate, BoilerplateList::parse),
        list(aliases, lines -> AliasTable.parse(lines, "--aliases")),
        models(),
        list(cleaner, TextCleaner::checkWeights),
        fields,
        !noStories);
  }

  /** Folders and columns have years of four digits. */
  private void checkDays() {
    earliest.ifPresent(day -> checkYear("--earliest", day));
    latest.ifPresent(day -> checkYear("--latest", day));
    if (earliest.isPresent() && latest.isPresent() && earliest.get().isAfter(latest.get())) {
      throw new UsageException(
          "--earliest="
              + earliest.get()
              + " is after --latest="
              + latest.get()
              + ": no day would be accepted.");
    }
  }

  private static void checkYear(String option, LocalDate day) {
    if (day.getYear() < 1 || day.getYear() > MOST_YEAR) {
      throw new UsageException(
          option + "=" + day + ": expected a day from 0001-01-01 to 9999-12-31.");
    }
  }

  private static double confidence(double written) {
    if (!(written >= 0 && written <= 1)) {
      throw new UsageException(
          "--min-date-confidence=" + written + ": expected a number from 0 to 1.");
    }
    return written;
  }

  private static String charset(String written) {
    try {
      if (Charset.isSupported(written)) {
        return written;
      }
    } catch (IllegalCharsetNameException e) {
      // No charset can have this name, so that none has it.
    }
    List<String> names = new ArrayList<>();
    Charset.availableCharsets()
        .values()
        .forEach(
            charset -> {
              names.add(charset.name());
              names.addAll(charset.aliases());
            });
    throw new UsageException(
        "--encoding: no such charset: '"
            + Printable.of(written)
            + "'. Expected a name such as UTF-8 or windows-1252."
            + Suggestion.words(written, names));
  }

  private SortedMap<String, TaggerSettings.ModelBytes> models() throws IOException {
    SortedMap<String, TaggerSettings.ModelBytes> read = new TreeMap<>();
    for (Map.Entry<String, Path> model : models.entrySet()) {
      if (!model.getKey().matches("[a-z]{3}")) {
        throw new UsageException(
            "not a language: '%s' (--model). Expected an ISO 639-3 code such as deu."
                .formatted(model.getKey()));
      }
      byte[] bytes = OptionFile.read(model.getValue(), "model");
      try {
        read.put(model.getKey(), TaggerSettings.ModelBytes.of(bytes));
      } catch (IllegalArgumentException e) {
        throw new UsageException("'" + model.getValue() + "': " + e.getMessage());
      }
    }
    return read;
  }

  private static CaptureRule captureRule(String written) {
    try {
      return new CaptureRule(written);
    } catch (IllegalArgumentException e) {
      throw new UsageException("--captured: " + e.getMessage() + ".");
    }
  }

  private static Optional<ListFile> list(Optional<Path> path, Consumer<List<String>> check)
      throws IOException {
    return path.isPresent() ? Optional.of(ListFile.read(path.get(), check)) : Optional.empty();
  }
}
