package dev.dateline.source.charset;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * Recognises UTF-16 and UTF-32 without a byte order mark: by the NUL bytes that they leave in text,
 * and where text has none, by the kana and full stops of East Asia.
 */
final class WideText {

  private static final int LOOKED_AT = 1 << 16;

  /** So few code units that mean nothing are damage; with more it is not text. */
  private static final double BAD_SHARE = 0.02;

  private static final double KNOWN_SHARE = 0.9;

  /** How many times more often than swapped bytes the marks of an order must occur. */
  private static final int MARGIN = 4;

  private enum Form {
    UTF_32LE(4, true),
    UTF_32BE(4, false),
    UTF_16LE(2, true),
    UTF_16BE(2, false);

    private final int width;
    private final boolean littleEndian;

    Form(int width, boolean littleEndian) {
      this.width = width;
      this.littleEndian = littleEndian;
    }

    Form swapped() {
      return switch (this) {
        case UTF_32LE -> UTF_32BE;
        case UTF_32BE -> UTF_32LE;
        case UTF_16LE -> UTF_16BE;
        case UTF_16BE -> UTF_16LE;
      };
    }

    Charset charset() {
      return Charset.forName(name().replace('_', '-'));
    }
  }

  private WideText() {}

  /** The wide charset that bytes are in, if they are in one. */
  static Optional<Charset> of(byte[] bytes, int length) {
    for (Form form : Form.values()) {
      Reading reading = Reading.of(form, bytes, length);
      if (reading.isText() && reading.isOrdered(Reading.of(form.swapped(), bytes, length))) {
        return Optional.of(form.charset());
      }
    }
    return Optional.empty();
  }

  /** True when UTF-16 reads as text only with the other byte order than that of its mark. */
  static boolean isSwapped(byte[] bytes, int length, Charset marked) {
    Form form = marked.name().equals("UTF-16LE") ? Form.UTF_16LE : Form.UTF_16BE;
    Reading other = Reading.of(form.swapped(), bytes, length);
    return other.isText() && other.isOrdered(Reading.of(form, bytes, length));
  }

  /** What bytes are in one form: code units by their use in text. */
  private static final class Reading {

    private int units;
    private int plain;
    private int eastAsian;
    private int known;
    private int bad;

    static Reading of(Form form, byte[] bytes, int length) {
      Reading reading = new Reading();
      int end = Math.min(length, LOOKED_AT) / form.width * form.width;
      for (int i = 0; i < end; i += form.width) {
        long unit = 0;
        for (int b = 0; b < form.width; b++) {
          int at = form.littleEndian ? i + form.width - 1 - b : i + b;
          unit = (unit << 8) | (bytes[at] & 0xff);
        }
        reading.add(unit);
      }
      return reading;
    }

    private void add(long unit) {
      units++;
      if (isPlain(unit)) {
        plain++;
      } else if (unit < 0x20 || unit > Character.MAX_CODE_POINT || isBad((int) unit)) {
        bad++;
      } else if (isEastAsianMark((int) unit)) {
        eastAsian++;
      } else if (isKnown((int) unit)) {
        known++;
      }
    }

    boolean isText() {
      return units > 1
          && bad <= BAD_SHARE * units
          && plain + eastAsian + known >= KNOWN_SHARE * units;
    }

    boolean isOrdered(Reading swapped) {
      int marks = plain + eastAsian;
      return marks >= 2 && marks > MARGIN * (swapped.plain + swapped.eastAsian);
    }

    private static boolean isPlain(long unit) {
      return (unit >= 0x20 && unit < 0x7f) || unit == '\n' || unit == '\r' || unit == '\t';
    }

    private static boolean isBad(int c) {
      int type = Character.getType(c);
      return type == Character.UNASSIGNED
          || type == Character.PRIVATE_USE
          || type == Character.CONTROL;
    }

    private static boolean isEastAsianMark(int c) {
      return (c >= 0x3000 && c < 0x3003) || (c >= 0x3041 && c < 0x3100) || c == 0xff0c;
    }

    /** Scripts of news; a swapped text falls between them. */
    private static boolean isKnown(int c) {
      return (c >= 0xa0 && c < 0x700)
          || (c >= 0x900 && c < 0xe80 && Character.isLetterOrDigit(c))
          || (c >= 0x2010 && c < 0x2040)
          || c == 0x20ac
          || (c >= 0x3003 && c < 0x3040)
          || (c >= 0x4e00 && c < 0x9fb0)
          || (c >= 0xac00 && c < 0xd7a4)
          || (c >= 0xd800 && c < 0xe000)
          || (c >= 0xff00 && c < 0xff66)
          || c == 0xfeff;
    }
  }
}
