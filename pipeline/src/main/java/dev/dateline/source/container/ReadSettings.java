package dev.dateline.source.container;

import dev.dateline.source.record.FieldNames;
import java.io.Serializable;
import java.nio.charset.Charset;
import java.util.Optional;

/**
 * The settings of reading that do not come from the input; sent to the workers.
 *
 * @param encoding IANA name of the charset of all input, given by the user; empty when charsets are
 *     detected
 * @param capture when pages were fetched that do not state it
 * @param fields which fields of records the user names; empty when the user names none
 */
public record ReadSettings(String encoding, CaptureRule capture, String fields)
    implements Serializable {

  /**
   * Puts the fields in one form.
   *
   * @throws IllegalArgumentException with a message, when they can't be read
   */
  public ReadSettings {
    fields = FieldNames.of(fields).option();
  }

  /** Detects everything. */
  public static ReadSettings detecting() {
    return new ReadSettings("", CaptureRule.none(), "");
  }

  /** Reads what is not marked otherwise in a charset. */
  public static ReadSettings in(String encoding) {
    return new ReadSettings(encoding, CaptureRule.none(), "");
  }

  /** The same with a rule for pages that do not state when they were fetched. */
  public ReadSettings with(CaptureRule rule) {
    return new ReadSettings(encoding, rule, fields);
  }

  /** The same with fields that the user names. */
  public ReadSettings withFields(String named) {
    return new ReadSettings(encoding, capture, named);
  }

  /** Which fields of records are read, and as what. */
  public FieldNames names() {
    return FieldNames.of(fields);
  }

  /** The charset of all input, given by the user. */
  public Optional<Charset> charset() {
    return encoding.isEmpty() ? Optional.empty() : Optional.of(Charset.forName(encoding));
  }
}
