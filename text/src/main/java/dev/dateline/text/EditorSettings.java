package dev.dateline.text;

import dev.dateline.PublicApi;
import dev.dateline.text.date.DateChooser;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * The settings that decisions depend on, apart from the document itself.
 *
 * @param earliest the earliest day of publication that is accepted
 * @param latest the latest day of publication that is accepted
 * @param minDateConfidence the smallest confidence with which a date is accepted that is not from
 *     the header or the container, from 0 to 1
 * @param boilerplate the lines of a boilerplate list; empty without one
 * @param lineWeights the lines of a file of weights for the cleaner; empty for the built-in weights
 */
@PublicApi
public record EditorSettings(
    LocalDate earliest,
    LocalDate latest,
    double minDateConfidence,
    List<String> boilerplate,
    List<String> lineWeights)
    implements Serializable {

  /** The earliest accepted day by default. */
  public static final LocalDate DEFAULT_EARLIEST = LocalDate.of(1600, 1, 1);

  /** The smallest confidence that dates an article by default. */
  public static final double DEFAULT_MIN_DATE_CONFIDENCE = DateChooser.DEFAULT_MIN_CONFIDENCE;

  /** Copies the list. */
  public EditorSettings {
    boilerplate = List.copyOf(boilerplate);
    lineWeights = List.copyOf(lineWeights);
  }

  /** Settings with the built-in weights. */
  public EditorSettings(
      LocalDate earliest, LocalDate latest, double minDateConfidence, List<String> boilerplate) {
    this(earliest, latest, minDateConfidence, boilerplate, List.of());
  }

  /** Settings with the default confidence, and without a boilerplate list. */
  public EditorSettings(LocalDate earliest, LocalDate latest) {
    this(earliest, latest, DEFAULT_MIN_DATE_CONFIDENCE, List.of());
  }
}
