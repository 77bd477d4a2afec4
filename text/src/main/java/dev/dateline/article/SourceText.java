package dev.dateline.article;

import java.util.Set;

/**
 * One document as it came: its bytes decoded, nothing decided yet.
 *
 * @param origin where it was read from
 * @param rawHash SHA-256 of the document's bytes after decompression and before decoding,
 *     lower-case hex
 * @param text the decoded text, without byte order mark
 * @param decoding how the bytes became text
 * @param metadata what the container says about it
 * @param flags what reading found worth telling
 */
public record SourceText(
    Origin origin,
    String rawHash,
    String text,
    Decoding decoding,
    Metadata metadata,
    Set<Flag> flags) {

  /** Copies the flags. */
  public SourceText {
    flags = Set.copyOf(flags);
  }

  /** The same with other metadata. */
  public SourceText with(Metadata known) {
    return new SourceText(origin, rawHash, text, decoding, known, flags);
  }
}
