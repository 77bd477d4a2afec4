package dev.dateline.article;

import dev.dateline.PublicApi;
import java.nio.charset.StandardCharsets;
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
@PublicApi
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

  /**
   * A text that did not come from a file, such as a field of a record of one's own: plain text, or
   * HTML if it looks like a page.
   *
   * @param uri an address of its own
   */
  public static SourceText of(String uri, String text) {
    return new SourceText(
        Origin.ofFile(uri),
        Sha256.of(text.getBytes(StandardCharsets.UTF_8)),
        text,
        new Decoding(StandardCharsets.UTF_8.name(), CharsetSource.UTF8, 0),
        Metadata.none(),
        Set.of());
  }

  /** The same with other metadata. */
  public SourceText with(Metadata known) {
    return new SourceText(origin, rawHash, text, decoding, known, flags);
  }
}
