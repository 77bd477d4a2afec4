package dev.dateline.stage;

import dev.dateline.stage.block.Block;
import dev.dateline.text.clean.CleanLine;
import dev.dateline.text.clean.Cleaned;
import dev.dateline.text.clean.LineRole;
import dev.dateline.text.story.Sketcher;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Gathers the removed lines of a sample of documents, with the evidence of which of them repeat
 * others.
 *
 * <p>About {@value #SAMPLE} documents are in the sample, chosen by the first bits of their hash:
 * all of them when there are no more. Not thread-safe.
 */
final class RemovedLines {

  /**
   * About the number of documents that are looked at; with 100 lines each some ten megabytes,
   * packed.
   */
  static final int SAMPLE = 4_096;

  private static final int LONGEST = 160;

  /** Hashes are hexadecimal: the bits of one digit. */
  private static final int BITS_PER_SIGN = 4;

  private static final int MOST_BITS = 32;

  private final int bits;
  private final List<RemovedPage> pages = new ArrayList<>();

  /**
   * Lines of nothing.
   *
   * @param documents about how many documents there are in all
   */
  RemovedLines(long documents) {
    int leading = 0;
    while (leading < MOST_BITS && (documents >> leading) > SAMPLE) {
      leading++;
    }
    bits = leading;
  }

  /** Whether a document with this hash, in lower-case hex, is in the sample. */
  boolean samples(String hash) {
    int signs = (bits + BITS_PER_SIGN - 1) / BITS_PER_SIGN;
    return bits == 0
        || Long.parseLong(hash, 0, signs, 1 << BITS_PER_SIGN) >> (signs * BITS_PER_SIGN - bits)
            == 0;
  }

  /** Adds a document of the sample. */
  void add(Cleaned cleaned) {
    String source = cleaned.headed().source().text();
    Set<RemovedPage.Line> lines = new LinkedHashSet<>();
    for (CleanLine line : cleaned.lines()) {
      if (line.role() == LineRole.REMOVED) {
        lines.add(
            new RemovedPage.Line(line.rule(), start(source.substring(line.start(), line.end()))));
      }
    }
    pages.add(
        new RemovedPage(
            cleaned.headed().source().rawHash(),
            Sketcher.sketch(cleaned.content().body()),
            List.copyOf(lines)));
  }

  /** The documents as bytes, to be put together by {@link RemovedTally}; then holds nothing. */
  Block drained() {
    Block block = RemovedPageFormat.INSTANCE.packDeflated(pages);
    pages.clear();
    return block;
  }

  /** Whether nothing was added. */
  boolean isEmpty() {
    return pages.isEmpty();
  }

  private static String start(String line) {
    String text = line.replace('\n', ' ').replace('\r', ' ').strip();
    if (text.length() <= LONGEST) {
      return text;
    }
    boolean splits = Character.isHighSurrogate(text.charAt(LONGEST - 1));
    return text.substring(0, splits ? LONGEST - 1 : LONGEST) + "\u2026";
  }
}
