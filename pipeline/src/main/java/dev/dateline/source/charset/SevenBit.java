package dev.dateline.source.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Recognises the charsets of East Asia that switch with escape sequences and use 7-bit bytes alone.
 */
final class SevenBit {

  /** An escape sequence that announces a charset, after ISO 2022 and RFC 1468, 1557, 1922. */
  private record Announcement(String sequence, String charset) {}

  private static final List<Announcement> KNOWN =
      List.of(
          new Announcement("\u001b$)C", "ISO-2022-KR"),
          new Announcement("\u001b$)A", "ISO-2022-CN"),
          new Announcement("\u001b$)G", "ISO-2022-CN"),
          new Announcement("\u001b$(D", "ISO-2022-JP-2"),
          new Announcement("\u001b$B", "ISO-2022-JP"),
          new Announcement("\u001b$@", "ISO-2022-JP"));

  private SevenBit() {}

  /** The charset that an escape sequence among the bytes announces, if all of them fit it. */
  static Optional<Charset> of(byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      if (bytes[i] < 0) {
        return Optional.empty();
      }
      if (bytes[i] == 0x1b) {
        String next = new String(bytes, i, Math.min(4, length - i), StandardCharsets.US_ASCII);
        for (Announcement known : KNOWN) {
          if (next.startsWith(known.sequence())) {
            Charset charset = Charset.forName(known.charset());
            boolean fits = Replacing.decode(bytes, 0, length, charset).replaced() == 0;
            return fits ? Optional.of(charset) : Optional.empty();
          }
        }
      }
    }
    return Optional.empty();
  }
}
