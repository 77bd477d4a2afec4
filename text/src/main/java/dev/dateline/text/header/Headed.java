package dev.dateline.text.header;

import dev.dateline.article.SourceText;
import java.util.Optional;

/**
 * A document whose head was parsed.
 *
 * @param source the document, with the metadata from its head
 * @param header its date header, if it has one
 * @param blockEnd offset after the block of metadata at its head; 0 where there is none
 */
public record Headed(SourceText source, Optional<Header> header, int blockEnd) {

  /** A document without a block of metadata at its head. */
  public Headed(SourceText source, Optional<Header> header) {
    this(source, header, 0);
  }

  /** Whether something at its head is not part of its text. */
  public boolean hasHead() {
    return header.isPresent() || blockEnd > 0;
  }

  /** Start of the range that is not part of the text. */
  public int cutStart() {
    return blockEnd > 0 ? 0 : header.map(Header::start).orElse(0);
  }

  /** End of the range that is not part of the text. */
  public int cutEnd() {
    return Math.max(blockEnd, header.map(Header::end).orElse(0));
  }
}
