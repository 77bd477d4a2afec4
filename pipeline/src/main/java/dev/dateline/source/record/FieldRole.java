package dev.dateline.source.record;

import java.util.Locale;
import java.util.Optional;

/** What a field of a record can be for a document. */
public enum FieldRole {
  /** The document itself. */
  TEXT,
  /** Its title. */
  TITLE,
  /** The address of its page. */
  URL,
  /** The container's id. */
  ID,
  /** The date of publication. */
  DATE,
  /** The date of the last change. */
  MODIFIED,
  /** When the page was fetched. */
  CAPTURED,
  /** Its language. */
  LANGUAGE,
  /** Who wrote it. */
  AUTHORS,
  /** The paper or agency. */
  PUBLISHER,
  /** The part of the paper. */
  SECTION;

  /** Its name in options and rows: {@code text}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role of a name. */
  static Optional<FieldRole> of(String word) {
    for (FieldRole role : values()) {
      if (role.word().equals(word)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }
}
