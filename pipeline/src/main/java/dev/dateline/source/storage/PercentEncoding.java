package dev.dateline.source.storage;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Paths whose bytes are percent-encoded unless plain ASCII. */
public final class PercentEncoding {

  private static final String UNESCAPED = "-._~!$&'()*+,:;@=";

  private PercentEncoding() {}

  /** The bytes of a path in UTF-8, percent-encoded. */
  public static String encoded(String text) {
    StringBuilder encoded = new StringBuilder(text.length() + 16);
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if (c == '/' || (c < 128 && Character.isLetterOrDigit(c)) || UNESCAPED.indexOf(c) >= 0) {
        encoded.append(c);
      } else {
        encoded
            .append('%')
            .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
            .append(Character.toUpperCase(Character.forDigit(c & 0xf, 16)));
      }
    }
    return encoded.toString();
  }

  /** The characters of an encoded path in UTF-8; what is not encoded stands for itself. */
  public static String decoded(String path) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int i = 0;
    while (i < path.length()) {
      if (isEscape(path, i)) {
        bytes.write(Integer.parseInt(path, i + 1, i + 3, 16));
        i += 3;
      } else {
        int c = path.codePointAt(i);
        bytes.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
        i += Character.charCount(c);
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** Whether three characters stand for one byte. */
  static boolean isEscape(String text, int at) {
    return at + 2 < text.length()
        && text.charAt(at) == '%'
        && Character.digit(text.charAt(at + 1), 16) >= 0
        && Character.digit(text.charAt(at + 2), 16) >= 0;
  }
}
