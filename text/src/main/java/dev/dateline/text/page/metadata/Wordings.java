package dev.dateline.text.page.metadata;

import java.util.Locale;
import java.util.Optional;
import org.jsoup.parser.Parser;

/** Texts of metadata in a form in which they can be shown and compared. */
final class Wordings {

  private static final int LONGEST_TITLE = 500;

  private Wordings() {}

  /** A text without character references, markup and double spaces; none when nothing is left. */
  static Optional<String> plain(String text) {
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    String read = text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false);
    if (read.indexOf('<') >= 0) {
      read = read.replaceAll("</?[a-zA-Z][^<>]{0,200}>", "");
    }
    String plain = read.replaceAll("[\\s\\u00A0]+", " ").strip();
    return plain.isEmpty() ? Optional.empty() : Optional.of(plain);
  }

  /** A text that may be a title. */
  static Optional<String> title(String text) {
    return plain(text).filter(title -> title.length() <= LONGEST_TITLE);
  }

  /** The letters and digits of a text, in lower case: what two spellings of a title share. */
  static String key(String text) {
    StringBuilder key = new StringBuilder(text.length());
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(key::appendCodePoint);
    return key.toString();
  }
}
