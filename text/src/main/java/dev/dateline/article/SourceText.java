package dev.dateline.article;

import dev.dateline.PublicApi;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * One document as it was read: decoded, before any decision.
 *
 * @param origin where it was read from
 * @param rawHash SHA-256 of the document's bytes after decompression and before decoding,
 *     lower-case hex
 * @param text the decoded text, without byte order mark
 * @param decoding how the bytes became text
 * @param metadata its metadata, from its container
 * @param flags flags that reading set
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
   * A text that does not come from a file, such as a field of your own record: plain text, or HTML
   * if it looks like a page.
   *
   * @param uri an address that no other text has
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
