package dev.dateline.source.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The marks at the start of Unicode text, the longer before their own beginnings. */
public enum ByteOrderMark {
  UTF_32LE("UTF-32LE", "\u00ff\u00fe\u0000\u0000"),
  UTF_32BE("UTF-32BE", "\u0000\u0000\u00fe\u00ff"),
  GB18030("GB18030", "\u00841\u00953"),
  UTF_8("UTF-8", "\u00ef\u00bb\u00bf"),
  UTF_16LE("UTF-16LE", "\u00ff\u00fe"),
  UTF_16BE("UTF-16BE", "\u00fe\u00ff"),

  /** No mark. */
  NONE("UTF-8", "");

  private final String charset;

  /** The mark's bytes as characters of the same number. */
  private final String bytes;

  ByteOrderMark(String charset, String bytes) {
    this.charset = charset;
    this.bytes = bytes;
  }

  /** The mark that bytes start with. */
  public static ByteOrderMark of(byte[] bytes, int length) {
    String head = new String(bytes, 0, Math.min(length, 4), StandardCharsets.ISO_8859_1);
    for (ByteOrderMark mark : values()) {
      if (head.startsWith(mark.bytes)) {
        return mark;
      }
    }
    return NONE;
  }

  /**
   * True when bytes start like UTF-16 or UTF-32, or with a mark of another charset than UTF-8: then
   * lines can't be found by bytes.
   */
  public static boolean startsWide(byte[] bytes) {
    ByteOrderMark mark = of(bytes, bytes.length);
    boolean nul = bytes.length > 1 && (bytes[0] == 0 || bytes[1] == 0);
    return mark == NONE ? nul : mark != UTF_8;
  }

  Charset charset() {
    return Charset.forName(charset);
  }

  /** Number of bytes of the mark. */
  public int length() {
    return bytes.length();
  }
}
