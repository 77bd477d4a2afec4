package dev.dateline.source.charset;

import dev.dateline.article.CharsetSource;
import dev.dateline.article.Decoding;
import dev.dateline.article.Flag;
import dev.dateline.source.Utf8;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Text of which some lines are UTF-8 and the others in one older charset, as files are that were
 * put together from several.
 *
 * <p>A line is UTF-8 when all of it is well-formed. There must be enough of these for chance: four
 * characters beyond ASCII, or eight in one line where the others are in a charset of two bytes a
 * character, which hits well-formed UTF-8 now and then. A line that is UTF-8 for the better part
 * speaks for damage, and then the text is none of these.
 */
final class MixedLines {

  private static final int ENOUGH = 4;
  private static final int ENOUGH_IN_A_LINE = 8;
  private static final double READS = 0.0;
  private static final Charset WESTERN = Charset.forName("windows-1252");

  private final byte[] bytes;
  private final int length;
  private final ByteArrayOutputStream others = new ByteArrayOutputStream();
  private int sequences;
  private int mostInALine;
  private boolean damaged;

  private MixedLines(byte[] bytes, int length) {
    this.bytes = bytes;
    this.length = length;
    for (int start = 0; start < length && !damaged; ) {
      int end = lineEnd(start);
      int found = sequences(start, end);
      if (found >= 0) {
        sequences += found;
        mostInALine = Math.max(mostInALine, found);
      } else {
        others.write(bytes, start, end - start);
        damaged = isDamaged(start, end);
      }
      start = end;
    }
  }

  /** The text, unless all of it is in one charset. */
  static Optional<Decoded> of(byte[] bytes, int length, CharsetDetector detector) {
    MixedLines lines = new MixedLines(bytes, length);
    if (lines.damaged || lines.sequences < ENOUGH) {
      return Optional.empty();
    }
    byte[] others = lines.others.toByteArray();
    CharsetDetector.Found found = detector.detect(others, others.length);
    boolean twoBytes =
        found.charset().canEncode() && found.charset().newEncoder().maxBytesPerChar() > 1;
    if (found.plausibility() < READS) {
      return CharsetDetector.standAlone(others) ? Optional.of(lines.decoded(WESTERN, 1)) : none();
    }
    if (twoBytes && lines.mostInALine < ENOUGH_IN_A_LINE) {
      return none();
    }
    return Optional.of(lines.decoded(found.charset(), twoBytes ? ENOUGH : 1));
  }

  private static Optional<Decoded> none() {
    return Optional.empty();
  }

  private int lineEnd(int start) {
    int end = start;
    while (end < length && bytes[end] != '\n') {
      end++;
    }
    return Math.min(length, end + 1);
  }

  /** Number of characters beyond ASCII of a line of UTF-8; -1 for a line that is none. */
  private int sequences(int start, int end) {
    int count = 0;
    for (int i = start; i < end; ) {
      int sequence = Utf8.sequence(bytes, i, end);
      if (sequence == 0) {
        return -1;
      }
      count += sequence > 1 ? 1 : 0;
      i += sequence;
    }
    return count;
  }

  /** Whether a line that is no UTF-8 is likely to have been: a third of it is. */
  private boolean isDamaged(int start, int end) {
    int good = 0;
    int bad = 0;
    for (int i = start; i < end; ) {
      int sequence = Utf8.sequence(bytes, i, end);
      good += sequence > 1 ? 1 : 0;
      bad += sequence == 0 ? 1 : 0;
      i += Math.max(1, sequence);
    }
    return 2 * good >= bad;
  }

  private Decoded decoded(Charset other, int fewest) {
    StringBuilder text = new StringBuilder(length);
    int replaced = 0;
    for (int start = 0; start < length; ) {
      int end = lineEnd(start);
      int found = sequences(start, end);
      boolean utf8 = found == 0 || found >= fewest;
      Replacing.Text line =
          Replacing.decode(bytes, start, end, utf8 ? StandardCharsets.UTF_8 : other);
      text.append(line.text());
      replaced += line.replaced();
      start = end;
    }
    Set<Flag> flags = EnumSet.of(Flag.MIXED_CHARSETS);
    if (replaced > 0) {
      flags.add(Flag.REPLACED_BYTES);
    }
    Decoding decoding =
        new Decoding(StandardCharsets.UTF_8.name(), CharsetSource.DETECTED, replaced);
    return new Decoded(text.toString(), decoding, flags);
  }
}
