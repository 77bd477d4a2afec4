package dev.dateline.source.charset;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * UTF-7 of RFC 2152, which Java lacks: characters outside ASCII are UTF-16 in Base64 after a plus
 * sign.
 */
final class Utf7 {

  /** Its name with IANA. */
  static final String NAME = "UTF-7";

  private static final int BITS_OF_A_SIGN = 6;

  private Utf7() {}

  /**
   * The text, if every plus in it begins what UTF-7 writes, and one of them does more than that.
   */
  static Optional<String> decode(byte[] ascii, int length) {
    StringBuilder text = new StringBuilder(length);
    boolean any = false;
    for (int at = 0; at < length; ) {
      if (ascii[at] != '+') {
        text.append((char) ascii[at++]);
        continue;
      }
      int end = at + 1;
      while (end < length && isBase64(ascii[end])) {
        end++;
      }
      boolean dash = end < length && ascii[end] == '-';
      Optional<String> signs = signs(ascii, at + 1, end);
      if (end == at + 1 && dash) {
        text.append('+');
      } else if (signs.isPresent()) {
        text.append(signs.get());
        any = true;
      } else {
        return Optional.empty();
      }
      at = dash ? end + 1 : end;
    }
    return any ? Optional.of(text.toString()) : Optional.empty();
  }

  /** Whole characters of UTF-16 that can be shown, with no bits left that are not zero. */
  private static Optional<String> signs(byte[] ascii, int start, int end) {
    int bits = (end - start) * BITS_OF_A_SIGN;
    int left = bits % Character.SIZE;
    String base64 = new String(ascii, start, end - start, StandardCharsets.US_ASCII);
    if (bits < Character.SIZE || left >= BITS_OF_A_SIGN || isNumber(base64)) {
      return Optional.empty();
    }
    // With zeros behind them, the bits that are left over are whole bytes too.
    byte[] bytes = Base64.getDecoder().decode(base64 + "A".repeat((4 - base64.length() % 4) % 4));
    int whole = bits / Character.SIZE * Character.BYTES;
    if (left > 0 && bytes[whole] != 0) {
      return Optional.empty();
    }
    Replacing.Text text = Replacing.decode(bytes, 0, whole, StandardCharsets.UTF_16BE);
    boolean shown =
        text.text().chars().allMatch(c -> c >= ' ' || c == '\t' || c == '\n' || c == '\r');
    return text.replaced() == 0 && shown ? Optional.of(text.text()) : Optional.empty();
  }

  /** A plus sign and digits are a telephone number. */
  private static boolean isNumber(String base64) {
    return base64.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean isBase64(byte b) {
    return (b >= 'A' && b <= 'Z')
        || (b >= 'a' && b <= 'z')
        || (b >= '0' && b <= '9')
        || b == '+'
        || b == '/';
  }
}
