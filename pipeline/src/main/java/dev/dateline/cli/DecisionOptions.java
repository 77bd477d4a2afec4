package dev.dateline.cli;

import dev.dateline.pipeline.DecisionSettings;
import dev.dateline.text.EditorSettings;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options that change what is decided about a document; the same for every command. */
final class DecisionOptions {

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
      names = "--min-date-confidence",
      paramLabel = "C",
      description =
          "Least confidence, from 0 to 1, of a date that the text itself gives (default: "
              + EditorSettings.DEFAULT_MIN_DATE_CONFIDENCE
              + ").")
  private Optional<Double> minDateConfidence;

  /** The settings that the options make. */
  DecisionSettings settings() {
    return new DecisionSettings(earliest, latest, encoding, minDateConfidence);
  }
}
