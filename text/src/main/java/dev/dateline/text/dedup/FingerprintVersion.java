package dev.dateline.text.dedup;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The versions of normalisation and framing that content hashes are made with, oldest first.
 *
 * <p>What a version hashes never changes: datasets and takedowns refer to it.
 */
public enum FingerprintVersion {

  /** Every cleaned paragraph, framed by its length; used by version 0.1. */
  BODY_2("body-2"),

  /** The body in canonical form: {@link CanonicalText}. */
  BODY_3("body-3");

  private final String id;

  FingerprintVersion(String id) {
    this.id = id;
  }

  /** The version of the articles that this program makes. */
  public static FingerprintVersion current() {
    return BODY_3;
  }

  /** The version with a name, or empty when this program does not know it. */
  public static Optional<FingerprintVersion> named(String id) {
    return Stream.of(values()).filter(version -> version.id.equals(id)).findFirst();
  }

  /** Its name in rows and files. */
  public String id() {
    return id;
  }
}
