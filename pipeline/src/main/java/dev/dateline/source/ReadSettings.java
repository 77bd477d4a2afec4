package dev.dateline.source;

import java.io.Serializable;
import java.util.Optional;

/**
 * What reading depends on beside the input.
 *
 * @param encoding IANA name of the charset that the user says all input is in
 */
public record ReadSettings(Optional<String> encoding) implements Serializable {

  /** Detects everything. */
  public static ReadSettings detecting() {
    return new ReadSettings(Optional.empty());
  }
}
