package dev.dateline.text.clean.line;

import dev.dateline.text.resource.WordLists;

/**
 * The marks that end a sentence, in all scripts that have such marks.
 *
 * <p>These are the characters of the basic plane with Unicode's property {@code Sentence_Terminal},
 * and the marks of Tibetan and Khmer; the list is a resource. The ellipsis is not one of them: it
 * ends teasers as often as sentences.
 */
public final class SentenceEnds {

  /** The {@link #kind} of a full stop, a danda and the like. */
  public static final int STOP = 1;

  /** The {@link #kind} of a question mark. */
  public static final int QUESTION = 2;

  /** The {@link #kind} of an exclamation mark. */
  public static final int EXCLAMATION = 3;

  private static final byte[] KINDS = load();

  private SentenceEnds() {}

  /** The kind of mark that a character is; 0 if it does not end sentences. */
  public static int kind(char c) {
    return KINDS[c];
  }

  /** Whether a character is a full stop, a danda or the like of a script other than Latin. */
  public static boolean isForeignStop(char c) {
    return c >= 0x80 && KINDS[c] == STOP;
  }

  private static byte[] load() {
    byte[] kinds = new byte[Character.MAX_VALUE + 1];
    WordLists lists = WordLists.of(SentenceEnds.class, "sentence-ends.txt");
    lists.list("stops").forEach(mark -> kinds[codeUnit(mark)] = STOP);
    lists.list("questions").forEach(mark -> kinds[codeUnit(mark)] = QUESTION);
    lists.list("exclamations").forEach(mark -> kinds[codeUnit(mark)] = EXCLAMATION);
    return kinds;
  }

  private static int codeUnit(String mark) {
    return Integer.parseInt(mark.substring("U+".length()), 16);
  }
}
