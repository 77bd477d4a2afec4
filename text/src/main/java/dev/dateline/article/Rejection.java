package dev.dateline.article;

import dev.dateline.PublicApi;
import java.util.Optional;

/**
 * A refused document, and the reason.
 *
 * @param origin where it was read from
 * @param rawHash SHA-256 of its bytes after decompression, if they could be read completely
 * @param stage where it was refused
 * @param reason why, from the closed list
 * @param detail the reason in words, with the offending value
 * @param evidence the start of the refused text, at most {@value #EVIDENCE_LENGTH} UTF-16 code
 *     units; empty when nothing could be decoded
 * @param url the page's address, if known
 */
@PublicApi
public record Rejection(
    Origin origin,
    Optional<String> rawHash,
    Stage stage,
    Reason reason,
    String detail,
    String evidence,
    Optional<String> url) {

  /** The longest evidence kept. */
  public static final int EVIDENCE_LENGTH = 500;

  /** Cuts the evidence to its limit, never inside a surrogate pair. */
  public Rejection {
    evidence = cut(evidence, EVIDENCE_LENGTH);
    detail = cut(detail, EVIDENCE_LENGTH);
  }

  /** The rejection of a document without a known address. */
  public Rejection(
      Origin origin,
      Optional<String> rawHash,
      Stage stage,
      Reason reason,
      String detail,
      String evidence) {
    this(origin, rawHash, stage, reason, detail, evidence, Optional.empty());
  }

  /** The rejection of a decoded document. */
  public static Rejection of(SourceText source, Stage stage, Reason reason, String detail) {
    return new Rejection(
        source.origin(),
        Optional.of(source.rawHash()),
        stage,
        reason,
        detail,
        source.text(),
        source.metadata().url());
  }

  private static String cut(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    return text.substring(
        0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
  }
}
