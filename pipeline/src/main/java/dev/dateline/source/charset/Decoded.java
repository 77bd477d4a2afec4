package dev.dateline.source.charset;

import dev.dateline.article.Decoding;
import dev.dateline.article.Flag;
import java.util.EnumSet;
import java.util.Set;

/**
 * Bytes that became text.
 *
 * @param text the text, without byte order mark
 * @param decoding how
 * @param flags what decoding found worth telling
 */
public record Decoded(String text, Decoding decoding, Set<Flag> flags) {

  /** Copies the flags. */
  public Decoded {
    flags = Set.copyOf(flags);
  }

  /** The same with one more flag. */
  Decoded flagged(Flag flag) {
    Set<Flag> more = EnumSet.of(flag);
    more.addAll(flags);
    return new Decoded(text, decoding, more);
  }
}
