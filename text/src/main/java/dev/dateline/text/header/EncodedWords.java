package dev.dateline.text.header;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decodes words of other alphabets in the header of a mail (RFC 2047): {@code
 * =?utf-8?Q?Caf=C3=A9?=}. Invalid words stay unchanged.
 */
final class EncodedWords {

  private static final Pattern WORD =
      Pattern.compile("=\\?([A-Za-z0-9_.:-]{1,40})(?:\\*[^?]*)?\\?([BbQq])\\?([^? ]*)\\?=");
  private static final Pattern BETWEEN = Pattern.compile("(\\?=)\\s+(?==\\?)");

  private EncodedWords() {}

  /** The text with its encoded words decoded. */
  static String decoded(String text) {
    if (!text.contains("=?")) {
      return text;
    }
    Matcher word = WORD.matcher(BETWEEN.matcher(text).replaceAll("$1"));
    return word.replaceAll(
        found ->
            Matcher.quoteReplacement(
                charset(found.group(1))
                    .flatMap(charset -> decoded(found.group(2), found.group(3), charset))
                    .orElseGet(found::group)));
  }

  private static Optional<String> decoded(String encoding, String text, Charset charset) {
    try {
      byte[] bytes =
          encoding.equalsIgnoreCase("B") ? Base64.getDecoder().decode(text) : unquoted(text);
      return Optional.of(new String(bytes, charset));
    } catch (IllegalArgumentException e) {
      // The encoding is invalid.
      return Optional.empty();
    }
  }

  private static byte[] unquoted(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '=' && i + 2 < text.length()) {
        bytes.write(Integer.parseInt(text, i + 1, i + 3, 16));
        i += 2;
      } else if (c == '_') {
        bytes.write(' ');
      } else {
        bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static Optional<Charset> charset(String name) {
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalArgumentException e) {
      // The charset is unknown.
      return Optional.empty();
    }
  }
}
