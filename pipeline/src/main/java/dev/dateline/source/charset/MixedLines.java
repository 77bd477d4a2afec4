package dev.dateline.source.charset;

import dev.dateline.article.CharsetSource;
import dev.dateline.article.Decoding;
import dev.dateline.article.Flag;
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
 * characters beyond ASCII, and in one line eight, or three of three bytes, where the others are in
 * a charset of two bytes a character, which hits well-formed UTF-8 now and then. A line that is
 * UTF-8 for the better part speaks for damage, and then the text is none of these.
 */
final class MixedLines {

  private static final int ENOUGH = 4;
  private static final int ENOUGH_IN_A_LINE = 8;

  /** Of three bytes and more, which charsets of two bytes a character next to never hit. */
  private static final int ENOUGH_WIDE = 3;

  private static final double READS = 0.0;
  private static final Charset WESTERN = Charset.forName("windows-1252");

  private final byte[] bytes;
  private final int length;
  private final ByteArrayOutputStream others = new ByteArrayOutputStream();
  private int sequences;
  private int wide;
  private boolean certain;

  private MixedLines(byte[] bytes, int length) {
    this.bytes = bytes;
    this.length = length;
    for (int start = 0; start < length; ) {
      int end = lineEnd(start);
      Utf8Line line = Utf8Line.of(bytes, start, end);
      if (line.isWhole()) {
        sequences += line.sequences();
        wide += line.wide();
        certain |= line.sequences() >= ENOUGH_IN_A_LINE || line.wide() >= ENOUGH_WIDE;
      } else {
        others.write(bytes, start, end - start);
      }
      start = end;
    }
  }

  /** The text, unless all of it is in one charset. */
  static Optional<Decoded> of(byte[] bytes, int length, CharsetDetector detector) {
    MixedLines lines = new MixedLines(bytes, length);
    if (lines.sequences < ENOUGH || lines.isDamaged()) {
      return Optional.empty();
    }
    byte[] others = lines.others.toByteArray();
    CharsetDetector.Found found = detector.detect(others, others.length);
    boolean twoBytes =
        found.charset().canEncode() && found.charset().newEncoder().maxBytesPerChar() > 1;
    if (found.plausibility() < READS) {
      return CharsetDetector.standAlone(others) ? Optional.of(lines.decoded(WESTERN, 1)) : none();
    }
    if (twoBytes && !lines.certain) {
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

  /**
   * Whether a line that is not UTF-8 is likely to have been: a third of it is. Where the others
   * have three bytes a character, those of two bytes are there by chance.
   */
  private boolean isDamaged() {
    for (int start = 0; start < length; ) {
      int end = lineEnd(start);
      Utf8Line line = Utf8Line.of(bytes, start, end);
      int good = 2 * wide > sequences ? line.wide() : line.sequences();
      if (!line.isWhole() && 2 * good >= line.malformed()) {
        return true;
      }
      start = end;
    }
    return false;
  }

  private Decoded decoded(Charset other, int fewest) {
    StringBuilder text = new StringBuilder(length);
    int replaced = 0;
    int lines = 0;
    int inOther = 0;
    for (int start = 0; start < length; ) {
      int end = lineEnd(start);
      Utf8Line found = Utf8Line.of(bytes, start, end);
      boolean utf8 =
          found.isWhole()
              && (found.sequences() == 0 || found.sequences() >= fewest || found.wide() > 1);
      Replacing.Text line =
          Replacing.decode(bytes, start, end, utf8 ? StandardCharsets.UTF_8 : other);
      text.append(line.text());
      replaced += line.replaced();
      lines++;
      inOther += utf8 ? 0 : 1;
      start = end;
    }
    Set<Flag> flags = EnumSet.of(Flag.MIXED_CHARSETS);
    if (replaced > 0) {
      flags.add(Flag.REPLACED_BYTES);
    }
    Decoding decoding =
        new Decoding(StandardCharsets.UTF_8.name(), CharsetSource.DETECTED, replaced);
    return new Decoded(
        text.toString(), decoding, flags, Optional.of(other.name() + " " + inOther + "/" + lines));
  }
}
