package dev.dateline.text;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What the decisions about a document depend on beside the document.
 *
 * @param earliest the earliest day of publication that is accepted
 * @param latest the latest day of publication that is accepted
 */
public record EditorSettings(LocalDate earliest, LocalDate latest) implements Serializable {

  /** The earliest day accepted unless the user says otherwise. */
  public static final LocalDate DEFAULT_EARLIEST = LocalDate.of(1600, 1, 1);
}
