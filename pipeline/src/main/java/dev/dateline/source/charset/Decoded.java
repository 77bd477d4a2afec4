package dev.dateline.source.charset;

import dev.dateline.article.Decoding;
import dev.dateline.article.Flag;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The result of decoding bytes to text.
 *
 * @param text the text, without byte order mark
 * @param decoding how
 * @param flags remarks of decoding
 * @param otherLines the charset of the lines that are in another, how many these are, and how many
 *     lines there are: {@code windows-1252 3/120}
 */
public record Decoded(
    String text, Decoding decoding, Set<Flag> flags, Optional<String> otherLines) {

  /** Copies the flags. */
  public Decoded {
    flags = Set.copyOf(flags);
  }

  /** Text of which all lines are in one charset. */
  Decoded(String text, Decoding decoding, Set<Flag> flags) {
    this(text, decoding, flags, Optional.empty());
  }

  /** The same with one more flag. */
  Decoded flagged(Flag flag) {
    Set<Flag> more = EnumSet.of(flag);
    more.addAll(flags);
    return new Decoded(text, decoding, more, otherLines);
  }
}
