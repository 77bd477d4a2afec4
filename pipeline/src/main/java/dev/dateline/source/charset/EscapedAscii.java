package dev.dateline.source.charset;

import dev.dateline.article.CharsetSource;
import dev.dateline.article.Decoding;
import java.util.Optional;
import java.util.Set;

/** Recognises text whose bytes are ASCII and whose other characters are escaped: HZ and UTF-7. */
final class EscapedAscii {

  /** Fewer could be there by chance. */
  private static final int FEWEST = 4;

  /** Text that reads worse is not in this charset; the scale is that of {@link Plausibility}. */
  private static final double LIKELY = 0.25;

  private EscapedAscii() {}

  /** The text, if the bytes are in one of these charsets throughout and read well in it. */
  static Optional<Decoded> of(byte[] bytes, int length) {
    boolean tilde = false;
    boolean plus = false;
    for (int i = 0; i < length; i++) {
      if (bytes[i] < 0) {
        return Optional.empty();
      }
      tilde |= bytes[i] == '~';
      plus |= bytes[i] == '+';
    }
    Optional<Decoded> hz =
        tilde ? Hz.decode(bytes, length).flatMap(text -> read(text, Hz.NAME)) : Optional.empty();
    return hz.isPresent() || !plus
        ? hz
        : Utf7.decode(bytes, length).flatMap(text -> read(text, Utf7.NAME));
  }

  private static Optional<Decoded> read(String text, String charset) {
    return text.chars().filter(c -> c >= 0x80).count() >= FEWEST && Plausibility.of(text) >= LIKELY
        ? Optional.of(new Decoded(text, new Decoding(charset, CharsetSource.DETECTED, 0), Set.of()))
        : Optional.empty();
  }
}
