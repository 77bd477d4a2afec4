package dev.dateline.source.container;

import java.io.Serializable;
import java.nio.charset.Charset;
import java.util.Optional;

/**
 * What reading depends on beside the input; it travels to the workers.
 *
 * @param encoding IANA name of the charset that the user says all input is in; empty when charsets
 *     are detected
 * @param capture when pages were fetched that do not say it themselves
 */
public record ReadSettings(String encoding, CaptureRule capture) implements Serializable {

  /** Detects everything. */
  public static ReadSettings detecting() {
    return new ReadSettings("", CaptureRule.none());
  }

  /** Reads what is not marked otherwise in a charset. */
  public static ReadSettings in(String encoding) {
    return new ReadSettings(encoding, CaptureRule.none());
  }

  /** The same with a rule for pages that do not say when they were fetched. */
  public ReadSettings with(CaptureRule rule) {
    return new ReadSettings(encoding, rule);
  }

  /** The charset that the user says all input is in. */
  public Optional<Charset> charset() {
    return encoding.isEmpty() ? Optional.empty() : Optional.of(Charset.forName(encoding));
  }
}
