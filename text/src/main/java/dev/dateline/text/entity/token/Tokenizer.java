package dev.dateline.text.entity.token;

import java.util.Locale;

/**
 * Splits a text into tokens and sentences by rule, in one pass and linear time.
 *
 * <p>Words keep their hyphens, numbers their points, abbreviations their full stop; clitics ({@code
 * 's}, {@code n't}) and every punctuation mark are tokens of their own. Reads at most {@value
 * #MOST_CHARS} code units and {@value #MOST_TOKENS} tokens.
 */
public final class Tokenizer {

  /** The most code units of a text that are read. */
  static final int MOST_CHARS = 1_000_000;

  /** The most tokens of a text that are read. */
  static final int MOST_TOKENS = 200_000;

  private static final int LONGEST_ABBREVIATION = 6;

  private final String text;
  private final int limit;
  private final Tokens tokens;

  private Tokenizer(String text) {
    this.text = text;
    limit = Math.min(text.length(), MOST_CHARS);
    tokens = new Tokens(text);
  }

  /** The tokens and sentences of a text. */
  public static Tokens tokenize(String text) {
    Tokenizer tokenizer = new Tokenizer(text);
    tokenizer.split();
    SentenceSplitter.split(tokenizer.tokens);
    return tokenizer.tokens;
  }

  private void split() {
    int at = 0;
    while (at < limit && tokens.count() < MOST_TOKENS) {
      char c = text.charAt(at);
      if (isGap(c)) {
        at++;
      } else if (isWordChar(c) || startsHandle(at, c)) {
        at = word(at);
      } else if (startsClitic(at)) {
        at = emit(at, at + clitic(at));
      } else {
        at = emit(at, punctuationEnd(at, c));
      }
    }
    if (at < text.length()) {
      tokens.truncate();
    }
  }

  private int emit(int start, int end) {
    tokens.add(start, end);
    return end;
  }

  private static boolean isGap(char c) {
    return c <= ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B';
  }

  /** Whether a code unit can begin a word. */
  public static boolean isWordChar(char c) {
    if (c < 128) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.FORMAT;
  }

  private boolean wordCharAt(int at) {
    return at < limit && isWordChar(text.charAt(at));
  }

  private boolean startsHandle(int at, char c) {
    return (c == '@' || c == '#') && wordCharAt(at + 1);
  }

  private int word(int start) {
    int end = start + 1;
    while (end < limit) {
      char c = text.charAt(end);
      if (isWordChar(c)) {
        end++;
      } else if (c == ':' && isScheme(start, end)) {
        return emit(start, addressEnd(end));
      } else if (joins(start, end, c)) {
        end++;
      } else {
        break;
      }
    }
    if (end < limit && text.charAt(end) == '.' && takesFullStop(start, end)) {
      end++;
      if (end < limit && text.charAt(end) == '-' && wordCharAt(end + 1)) {
        return emit(start, wordEnd(start, end + 1));
      }
    }
    int negation = negationIn(start, end);
    if (negation > start) {
      emit(start, negation);
      return emit(negation, end);
    }
    return emit(start, end);
  }

  private int wordEnd(int start, int from) {
    int end = from;
    while (end < limit && (isWordChar(text.charAt(end)) || joins(start, end, text.charAt(end)))) {
      end++;
    }
    return end;
  }

  private boolean isScheme(int start, int end) {
    return (end - start == 4 || end - start == 5)
        && text.startsWith("http", start)
        && text.startsWith("://", end);
  }

  private int addressEnd(int from) {
    int end = from;
    while (end < limit && !isGap(text.charAt(end))) {
      end++;
    }
    while (end > from + 3 && ".,;:!?)]}'\"\u201D\u2019".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  /** Whether a mark inside a word belongs to it. */
  private boolean joins(int start, int at, char c) {
    if (!wordCharAt(at + 1)) {
      return false;
    }
    char before = text.charAt(at - 1);
    char after = text.charAt(at + 1);
    return switch (c) {
      case '-', '\u2010', '\u2011' -> before != '-';
      case '.' ->
          (Character.isDigit(before) && Character.isDigit(after))
              || (Character.isLetter(before)
                  && Character.isLetter(after)
                  && (Character.isLowerCase(after) || isInitials(start, at)));
      case ',' -> Character.isDigit(before) && Character.isDigit(after);
      case '&' -> Character.isUpperCase(before) && Character.isUpperCase(after);
      case '\'', '\u2019' -> Character.isLetter(before) && clitic(at) == 0 && isWord(before, after);
      default -> false;
    };
  }

  private static boolean isWord(char before, char after) {
    return Character.isLetter(before) && Character.isLetter(after);
  }

  /** Whether a range consists of letters with a point between each: {@code U.S}. */
  private boolean isInitials(int start, int end) {
    if ((end - start) % 2 == 0 || end - start > 11) {
      return false;
    }
    for (int i = start; i < end; i++) {
      boolean letter = (i - start) % 2 == 0;
      char c = text.charAt(i);
      if (letter ? !Character.isLetter(c) : c != '.') {
        return false;
      }
    }
    return true;
  }

  private boolean takesFullStop(int start, int end) {
    if (end - start == 1) {
      return Character.isUpperCase(text.charAt(start)) && !startsName(start);
    }
    if (isInitials(start, end)) {
      return true;
    }
    if (end - start > LONGEST_ABBREVIATION || endsLine(end + 1)) {
      return false;
    }
    String word = text.substring(start, end).toLowerCase(Locale.ROOT);
    return Character.isUpperCase(text.charAt(start))
        && ((SentenceWords.isLeading(word) && !word.equals("no"))
            || SentenceWords.isClosing(word)
            || (word.equals("no") && end + 2 < limit && Character.isDigit(text.charAt(end + 2))));
  }

  /** Whether a single letter is the pronoun I rather than an initial. */
  private boolean startsName(int start) {
    return text.charAt(start) == 'I' && endsLine(start + 2);
  }

  private boolean endsLine(int at) {
    for (int i = at; i < limit; i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        return true;
      }
      if (!isGap(c)) {
        return false;
      }
    }
    return true;
  }

  private int negationIn(int start, int end) {
    int at = end - 3;
    if (at > start
        && (text.charAt(at) == 'n' || text.charAt(at) == 'N')
        && isApostrophe(text.charAt(at + 1))
        && (text.charAt(at + 2) == 't' || text.charAt(at + 2) == 'T')) {
      return at;
    }
    return -1;
  }

  private boolean startsClitic(int at) {
    return at > 0 && isWordChar(text.charAt(at - 1)) && clitic(at) > 0;
  }

  /** Length of the clitic that begins at an apostrophe, or 0. */
  private int clitic(int at) {
    if (!isApostrophe(text.charAt(at))) {
      return 0;
    }
    int length = 0;
    while (length < 3 && wordCharAt(at + 1 + length)) {
      length++;
    }
    if (length == 1) {
      return "sSdDmM".indexOf(text.charAt(at + 1)) >= 0 ? 2 : 0;
    }
    if (length == 2) {
      String two = text.substring(at + 1, at + 3).toLowerCase(Locale.ROOT);
      return two.equals("re") || two.equals("ve") || two.equals("ll") ? 3 : 0;
    }
    return 0;
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019';
  }

  /** Runs of one mark are one token: {@code ...}, {@code --}. */
  private int punctuationEnd(int start, char c) {
    int end = start + 1;
    if (Character.isLetterOrDigit(c) || "()[]{}\"'\u201C\u201D\u2018\u2019".indexOf(c) >= 0) {
      return end;
    }
    while (end < limit && text.charAt(end) == c) {
      end++;
    }
    return end;
  }
}
