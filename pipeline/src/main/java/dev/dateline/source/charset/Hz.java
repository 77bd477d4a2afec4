package dev.dateline.source.charset;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Optional;

/**
 * HZ of RFC 1843, which Java lacks: Chinese in ASCII, as pairs of GB 2312 between <code>~{</code>
 * and <code>~}</code>.
 */
final class Hz {

  /** Its name with IANA. */
  static final String NAME = "HZ-GB-2312";

  private static final Charset PAIRS = Charset.forName("GB2312");

  private final byte[] bytes;
  private final int length;
  private final ByteArrayOutputStream read = new ByteArrayOutputStream();
  private int at;

  private Hz(byte[] bytes, int length) {
    this.bytes = bytes;
    this.length = length;
  }

  /** The text, if all of it is well-formed and has pairs. */
  static Optional<String> decode(byte[] ascii, int length) {
    Hz hz = new Hz(ascii, length);
    boolean pairs = false;
    while (hz.at < length) {
      if (ascii[hz.at] != '~') {
        hz.read.write(ascii[hz.at++]);
      } else if (hz.sign() == '{') {
        if (!hz.readPairs()) {
          return Optional.empty();
        }
        pairs = true;
      } else if (!hz.readEscape()) {
        return Optional.empty();
      }
    }
    if (!pairs) {
      return Optional.empty();
    }
    byte[] all = hz.read.toByteArray();
    Replacing.Text text = Replacing.decode(all, 0, all.length, PAIRS);
    return text.replaced() == 0 ? Optional.of(text.text()) : Optional.empty();
  }

  /** The character after a tilde; 0 at the end. */
  private int sign() {
    return at + 1 < length ? bytes[at + 1] : 0;
  }

  /** A tilde, or the end of a line that continues. */
  private boolean readEscape() {
    int sign = sign();
    if (sign == '~') {
      read.write('~');
    }
    at += 2;
    return sign == '~' || sign == '\n';
  }

  /** Pairs up to where they end, on their line. */
  private boolean readPairs() {
    for (at += 2; at + 1 < length; at += 2) {
      if (bytes[at] == '~' && bytes[at + 1] == '}') {
        at += 2;
        return true;
      }
      if (bytes[at] <= ' ' || bytes[at + 1] <= ' ') {
        return false;
      }
      read.write(bytes[at] | 0x80);
      read.write(bytes[at + 1] | 0x80);
    }
    return false;
  }
}
