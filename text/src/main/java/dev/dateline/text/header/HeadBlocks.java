package dev.dateline.text.header;

import java.util.List;
import java.util.Optional;

/**
 * Finds the block of metadata at the head of a text: front matter in YAML, TOML or JSON, the header
 * of a mail, lines with labels, or the time stamp of a news agency.
 *
 * <p>Total: never throws for any text. Reads 300 lines and 65,536 characters at most.
 */
final class HeadBlocks {

  private HeadBlocks() {}

  /** The block of a text, if it begins with one. */
  static Optional<HeadBlock> find(String text) {
    int start = Blanks.skip(text, 0);
    if (start == text.length()) {
      return Optional.empty();
    }
    if (text.charAt(start) == '{') {
      return JsonBlock.in(text);
    }
    if (!mayBegin(text, start)) {
      return Optional.empty();
    }
    List<HeadLine> lines = HeadLine.of(text);
    return FencedBlock.in(lines)
        .or(() -> MailBlock.in(lines))
        .or(() -> LabelBlock.in(lines, text))
        .or(() -> StampBlock.in(lines, text));
  }

  /** A quick check that excludes most texts by their first characters. */
  private static boolean mayBegin(String text, int start) {
    if (text.startsWith("---", start)
        || text.startsWith("+++", start)
        || text.startsWith("From ", start)) {
      return true;
    }
    int lineEnd = Math.min(Blanks.lineEnd(text, start), start + 60);
    for (int i = start; i < lineEnd; i++) {
      if (text.charAt(i) == ':' || text.charAt(i) == '\uFF1A') {
        return true;
      }
    }
    return false;
  }
}
