package dev.dateline.source.charset;

import dev.dateline.source.Utf8;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Decodes bytes in a known charset and counts what is malformed in it. */
final class Replacing {

  private static final int CHUNK = 1 << 13;
  private static final char REPLACEMENT = '\ufffd';

  private Replacing() {}

  /**
   * Decoded bytes.
   *
   * @param text the text; every malformed sequence is one U+FFFD
   * @param replaced number of malformed sequences
   */
  record Text(String text, int replaced) {}

  /** Decodes a range of bytes. */
  static Text decode(byte[] bytes, int start, int end, Charset charset) {
    if (charset.equals(StandardCharsets.UTF_8) && Utf8.isWellFormed(bytes, start, end)) {
      return new Text(new String(bytes, start, end - start, charset), 0);
    }
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, start, end - start);
    CharBuffer out = CharBuffer.allocate(CHUNK);
    StringBuilder text = new StringBuilder((int) ((end - start) * decoder.averageCharsPerByte()));
    int replaced = 0;
    for (boolean done = false; !done; ) {
      CoderResult result = decoder.decode(in, out, true);
      if (result.isUnderflow()) {
        result = decoder.flush(out);
        done = result.isUnderflow();
      }
      text.append(out.flip());
      out.clear();
      if (result.isError()) {
        in.position(in.position() + result.length());
        text.append(REPLACEMENT);
        replaced++;
      }
    }
    return new Text(text.toString(), replaced);
  }
}
