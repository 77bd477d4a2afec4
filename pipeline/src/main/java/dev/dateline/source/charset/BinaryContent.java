package dev.dateline.source.charset;

import dev.dateline.article.Reason;
import dev.dateline.source.RefusedException;

/**
 * Refuses bytes that are not text, wherever they are in the document: counts control characters in
 * windows of {@value #WINDOW} bytes.
 */
final class BinaryContent {

  private static final int WINDOW = 4096;

  /** Noise holds 11 % controls; text in an old charset hardly any. */
  private static final double SHARE = 0.04;

  private static final int LEAST = 4;

  /** Where every byte beyond ASCII is UTF-8, controls are dirt until they prevail. */
  private static final double UTF8_SHARE = 0.3;

  private static final int UTF8_LEAST = 64;

  private BinaryContent() {}

  /** Refuses as BINARY when a window holds too many control characters. */
  static void refuse(byte[] bytes, int length, boolean utf8) throws RefusedException {
    for (int start = 0; start < length; start += WINDOW) {
      int from = Math.max(0, Math.min(start, length - WINDOW));
      int end = Math.min(length, from + WINDOW);
      int controls = controls(bytes, from, end);
      double limit = (utf8 ? UTF8_SHARE : SHARE) * (end - from);
      if (controls > limit && controls >= (utf8 ? UTF8_LEAST : LEAST)) {
        throw RefusedException.reading(
            Reason.BINARY,
            "the bytes are not text: "
                + controls
                + " control characters within "
                + (end - from)
                + " bytes from offset "
                + from);
      }
    }
  }

  /** Refuses a decoded text in the same way. */
  static void refuse(String text) throws RefusedException {
    for (int start = 0; start < text.length(); start += WINDOW) {
      int end = Math.min(text.length(), start + WINDOW);
      int controls = 0;
      for (int i = start; i < end; i++) {
        controls += isControl(text.charAt(i)) ? 1 : 0;
      }
      if (controls > UTF8_SHARE * (end - start) && controls >= UTF8_LEAST) {
        throw RefusedException.reading(
            Reason.BINARY,
            "the bytes are not text: "
                + controls
                + " control characters within "
                + (end - start)
                + " characters from number "
                + start);
      }
    }
  }

  private static int controls(byte[] bytes, int start, int end) {
    int controls = 0;
    for (int i = start; i < end; i++) {
      controls += bytes[i] >= 0 && isControl((char) bytes[i]) ? 1 : 0;
    }
    return controls;
  }

  /** Controls without the white space, and without the escape that colours log texts. */
  private static boolean isControl(char c) {
    return (c < 0x20 && (c < '\t' || c > '\r') && c != 0x1b) || c == 0x7f;
  }
}
