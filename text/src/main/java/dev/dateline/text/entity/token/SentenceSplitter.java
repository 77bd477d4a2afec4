package dev.dateline.text.entity.token;

/**
 * Marks where the sentences of a tokenized text end: at the end of every line, and after a full
 * stop, question or exclamation mark that is followed by a possible start of a sentence.
 */
final class SentenceSplitter {

  /** The longest sentence; a longer one is cut. */
  static final int LONGEST = 256;

  private SentenceSplitter() {}

  static void split(Tokens tokens) {
    int start = 0;
    for (int i = 1; i < tokens.count(); i++) {
      boolean ends = tokens.startsLine(i) ? !goesOn(tokens, i) : startsSentence(tokens, i, start);
      if (i - start == LONGEST || ends) {
        tokens.endSentenceAt(i);
        start = i;
      }
    }
    if (tokens.count() > start) {
      tokens.endSentenceAt(tokens.count());
    }
  }

  /** Whether a line continues the sentence of the line before: it begins with a small letter. */
  private static boolean goesOn(Tokens tokens, int token) {
    char before = tokens.last(token - 1);
    return Character.isLowerCase(tokens.first(token))
        && (Character.isLetterOrDigit(before) || before == ',')
        && tokens.lineFeedsBefore(token) == 1;
  }

  private static boolean startsSentence(Tokens tokens, int token, int start) {
    if (tokens.isGlued(token) || !canBegin(tokens, token)) {
      return false;
    }
    int last = token - 1;
    while (last > start && closes(tokens.last(last)) && tokens.length(last) == 1) {
      last--;
    }
    char c = tokens.last(last);
    if (c == '!' || c == '?' || c == '\u2026') {
      return true;
    }
    if (c != '.') {
      return false;
    }
    return tokens.length(last) == 1 || !isAbbreviation(tokens, last) || begins(tokens, token);
  }

  private static boolean isAbbreviation(Tokens tokens, int token) {
    return Character.isLetter(tokens.first(token));
  }

  /** Whether a token after an abbreviation still begins a sentence. */
  private static boolean begins(Tokens tokens, int token) {
    String before = tokens.word(token - 1);
    return before.length() > 2
        && !SentenceWords.isLeadingAbbreviation(before)
        && SentenceWords.isStarter(tokens.word(token));
  }

  private static boolean canBegin(Tokens tokens, int token) {
    char c = tokens.first(token);
    return Character.isUpperCase(c)
        || Character.isDigit(c)
        || Character.isTitleCase(c)
        || "\"'\u201C\u2018([@#\u2014-\u2022*".indexOf(c) >= 0
        || (Character.isLetter(c) && !Character.isLowerCase(c));
  }

  private static boolean closes(char c) {
    return "\"'\u201D\u2019)]".indexOf(c) >= 0;
  }
}
