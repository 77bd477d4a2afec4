package dev.dateline.text;

import dev.dateline.PublicApi;
import dev.dateline.text.date.DateSettler;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * What the decisions about a document depend on beside the document.
 *
 * @param earliest the earliest day of publication that is accepted
 * @param latest the latest day of publication that is accepted
 * @param minDateConfidence the least confidence from which a date other than the header's and the
 *     container's is taken, from 0 to 1
 * @param boilerplate lines of a list of what sources repeat; none without such a list
 * @param lineWeights lines of weights of the user's for the cleaner; none for the built-in ones
 */
@PublicApi
public record EditorSettings(
    LocalDate earliest,
    LocalDate latest,
    double minDateConfidence,
    List<String> boilerplate,
    List<String> lineWeights)
    implements Serializable {

  /** The earliest day accepted unless the user says otherwise. */
  public static final LocalDate DEFAULT_EARLIEST = LocalDate.of(1600, 1, 1);

  /** The least confidence that dates an article unless the user says otherwise. */
  public static final double DEFAULT_MIN_DATE_CONFIDENCE = DateSettler.DEFAULT_MIN_CONFIDENCE;

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

  /** Settings with the default confidence, and without a list of what sources repeat. */
  public EditorSettings(LocalDate earliest, LocalDate latest) {
    this(earliest, latest, DEFAULT_MIN_DATE_CONFIDENCE, List.of());
  }
}
