package dev.dateline.source;

import dev.dateline.article.CharsetSource;
import dev.dateline.article.Decoding;
import dev.dateline.article.Flag;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/** Turns the bytes of a document into text. Not thread-safe. */
final class TextDecoder {

  private final ReadSettings settings;

  TextDecoder(ReadSettings settings) {
    this.settings = settings;
  }

  /** Decodes the first {@code length} bytes, or refuses them by name. */
  Decoded decode(byte[] bytes, int length) throws RefusedException {
    ByteOrderMark mark = ByteOrderMark.of(bytes, length);
    if (mark != ByteOrderMark.NONE) {
      return strictly(bytes, mark.length(), length, mark.charset(), CharsetSource.BOM);
    }
    if (settings.encoding().isPresent()) {
      Charset charset = Charset.forName(settings.encoding().get());
      return strictly(bytes, 0, length, charset, CharsetSource.OPTION);
    }
    if (Utf8.isWellFormed(bytes, 0, length)) {
      return strictly(bytes, 0, length, StandardCharsets.UTF_8, CharsetSource.UTF8);
    }
    return strictly(bytes, 0, length, Charset.forName("windows-1252"), CharsetSource.FALLBACK);
  }

  private static Decoded strictly(
      byte[] bytes, int start, int end, Charset charset, CharsetSource source) {
    Replacing.Text text = Replacing.decode(bytes, start, end, charset);
    Set<Flag> flags = text.replaced() > 0 ? Set.of(Flag.REPLACED_BYTES) : Set.of();
    return new Decoded(text.text(), new Decoding(charset.name(), source, text.replaced()), flags);
  }

  static byte[] head(byte[] bytes, int length) {
    return Arrays.copyOf(bytes, Math.min(length, Limits.HEAD_BYTES));
  }
}
