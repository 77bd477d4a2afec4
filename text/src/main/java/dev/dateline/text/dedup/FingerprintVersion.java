package dev.dateline.text.dedup;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The normalisations and framings of bodies that content hashes were made under, oldest first.
 *
 * <p>A version never changes what it hashes: datasets and takedowns name it.
 */
public enum FingerprintVersion {

  /** Every paragraph as it is cleaned, framed by its length; of version 0.1. */
  BODY_2("body-2"),

  /** The characters that remain when the ways to write one text are one: {@link OneWriting}. */
  BODY_3("body-3");

  private final String id;

  FingerprintVersion(String id) {
    this.id = id;
  }

  /** The version of the articles that this program makes. */
  public static FingerprintVersion current() {
    return BODY_3;
  }

  /** The version of a name, or empty when this program does not know it. */
  public static Optional<FingerprintVersion> named(String id) {
    return Stream.of(values()).filter(version -> version.id.equals(id)).findFirst();
  }

  /** Its name in rows and files. */
  public String id() {
    return id;
  }
}
