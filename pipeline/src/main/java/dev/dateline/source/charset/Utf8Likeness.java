package dev.dateline.source.charset;

import dev.dateline.source.Utf8;
import java.nio.charset.StandardCharsets;

/**
 * How much bytes with malformed sequences are UTF-8 all the same: damaged, joined with something
 * else, or written by a broken encoder.
 */
final class Utf8Likeness {

  /** Old charsets of two bytes a character hit well-formed UTF-8 for about a sixth. */
  private static final double SURE = 0.75;

  private static final double LIKELY = 0.3;
  private static final double PLAUSIBLE = 0.2;
  private static final int SAMPLE = 1 << 13;

  private int wellFormed;
  private int shaped;
  private int malformed;

  private Utf8Likeness() {}

  /** True when most of the sequences beyond ASCII are UTF-8 or damaged UTF-8. */
  static boolean isUtf8(byte[] bytes, int length) {
    Utf8Likeness likeness = new Utf8Likeness();
    for (int i = 0; i < length; ) {
      i += bytes[i] >= 0 ? 1 : likeness.count(bytes, i, length);
    }
    double share = likeness.share();
    return share >= SURE || (share >= LIKELY && (likeness.wellFormed == 0 || reads(bytes, length)));
  }

  private double share() {
    double meant = wellFormed + shaped;
    return meant / (meant + malformed);
  }

  /** True when the well-formed sequences alone make words: by chance they make noise. */
  private static boolean reads(byte[] bytes, int length) {
    byte[] dense = new Sample(SAMPLE).of(bytes, length);
    String text = Replacing.decode(dense, 0, dense.length, StandardCharsets.UTF_8).text();
    return Plausibility.of(text.replace("\ufffd", "")) > PLAUSIBLE;
  }

  private int count(byte[] bytes, int i, int end) {
    int length = Utf8.sequence(bytes, i, end);
    if (length > 0) {
      wellFormed++;
      return length;
    }
    int claimed = claimedLength(bytes[i] & 0xff);
    int following = 1;
    while (following < claimed && i + following < end && Utf8.continues(bytes[i + following])) {
      following++;
    }
    if (claimed > 1 && following == claimed) {
      shaped++;
      return claimed;
    }
    malformed++;
    return 1;
  }

  /** The length that a first byte claims, in the old definition of up to six bytes. */
  private static int claimedLength(int first) {
    return first < 0xc0
        ? 0
        : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf8 ? 4 : first < 0xfc ? 5 : 6;
  }
}
