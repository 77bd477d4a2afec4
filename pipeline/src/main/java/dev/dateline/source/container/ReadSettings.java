package dev.dateline.source.container;

import java.io.Serializable;
import java.nio.charset.Charset;
import java.util.Optional;

/**
 * What reading depends on beside the input; it travels to the workers.
 *
 * @param encoding IANA name of the charset that the user says all input is in; empty when charsets
 *     are detected
 */
public record ReadSettings(String encoding) implements Serializable {

  /** Detects everything. */
  public static ReadSettings detecting() {
    return new ReadSettings("");
  }

  /** Reads what is not marked otherwise in a charset. */
  public static ReadSettings in(String encoding) {
    return new ReadSettings(encoding);
  }

  /** The charset that the user says all input is in. */
  public Optional<Charset> charset() {
    return encoding.isEmpty() ? Optional.empty() : Optional.of(Charset.forName(encoding));
  }
}
