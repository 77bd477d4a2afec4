package dev.dateline.text.date.written;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Writes a word as in the word lists: in small letters, without the accents of Latin and Greek,
 * without vowel signs, and with one form of the Arabic letters that are often confused.
 *
 * <p>Newspapers print {@code AOÛT} and {@code AOUT}, {@code NİSAN} and {@code NISAN}, {@code آب}
 * and {@code اب}.
 */
final class WordFolding {
  private WordFolding() {}

  /** The folded word; words that differ only in such marks become equal. */
  static String fold(String word) {
    if (isPlain(word)) {
      return word;
    }
    String marked = Normalizer.normalize(word.replace('\u0130', 'i'), Normalizer.Form.NFKD);
    StringBuilder folded = new StringBuilder(marked.length());
    boolean takesAccents = false;
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      if (Character.getType(c) == Character.NON_SPACING_MARK) {
        if (takesAccents) {
          continue;
        }
      } else {
        takesAccents = losesMarks(c);
      }
      folded.append(letter(c));
    }
    return Normalizer.normalize(folded.toString().toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
  }

  private static boolean isPlain(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c < 'a' || c > 'z') {
        return false;
      }
    }
    return true;
  }

  private static boolean losesMarks(char c) {
    Character.UnicodeScript script = Character.UnicodeScript.of(c);
    return script == Character.UnicodeScript.LATIN
        || script == Character.UnicodeScript.GREEK
        || script == Character.UnicodeScript.ARABIC
        || script == Character.UnicodeScript.HEBREW;
  }

  private static char letter(char c) {
    return switch (c) {
      case '\u0131' -> 'i';
      case '\u03C2' -> '\u03C3';
      case '\u0649', '\u06CC', '\u06D0', '\u06CD' -> '\u064A';
      case '\u06A9' -> '\u0643';
      case '\u06D5', '\u06BE', '\u06C1', '\u0629', '\u06C3' -> '\u0647';
      default -> c;
    };
  }
}
