package dev.dateline.text.page.evidence;

/** Reduces texts to letters and digits, so that two spellings of one text become equal. */
final class TextKeys {

  private TextKeys() {}

  /** The letters and digits of a text, in lower case. */
  static String key(String text) {
    StringBuilder key = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        key.append(Character.toLowerCase(c));
      }
    }
    return key.toString();
  }
}
