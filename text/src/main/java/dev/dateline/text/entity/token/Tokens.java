package dev.dateline.text.entity.token;

import java.util.Arrays;

/**
 * The tokens of one text in order, and its sentences.
 *
 * <p>Offsets are UTF-16 code units of the text. Grows while it is filled; not thread-safe.
 */
public final class Tokens {

  /** The longest token that is read; a longer one becomes one unreadable token. */
  public static final int LONGEST = 128;

  private final String text;
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private int count;
  private int[] sentenceEnds = new int[8];
  private int sentences;
  private boolean truncated;

  Tokens(String text) {
    this.text = text;
  }

  void add(int start, int end) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
    }
    starts[count] = start;
    ends[count] = end;
    count++;
    truncated |= end - start > LONGEST;
  }

  void endSentenceAt(int token) {
    if (sentences == sentenceEnds.length) {
      sentenceEnds = Arrays.copyOf(sentenceEnds, sentences * 2);
    }
    sentenceEnds[sentences++] = token;
  }

  /** Records that a part of the text was not read. */
  void truncate() {
    truncated = true;
  }

  /** Whether a part of the text, or a token of it, was too long to be read. */
  public boolean truncated() {
    return truncated;
  }

  /** The text. */
  public String text() {
    return text;
  }

  /** Number of tokens. */
  public int count() {
    return count;
  }

  /** Offset of a token's first code unit. */
  public int start(int token) {
    return starts[token];
  }

  /** Offset after a token's last code unit. */
  public int end(int token) {
    return ends[token];
  }

  /** Length of a token in code units. */
  public int length(int token) {
    return ends[token] - starts[token];
  }

  /** Whether a token is too long to be read. */
  public boolean isTooLong(int token) {
    return length(token) > LONGEST;
  }

  /** The first code unit of a token. */
  public char first(int token) {
    return text.charAt(starts[token]);
  }

  /** The last code unit of a token. */
  public char last(int token) {
    return text.charAt(ends[token] - 1);
  }

  /** The text of a token; one replacement character for an unreadable one. */
  public String word(int token) {
    return isTooLong(token) ? "\uFFFD" : text.substring(starts[token], ends[token]);
  }

  /** Whether a token is this word. */
  public boolean is(int token, String word) {
    return length(token) == word.length() && text.startsWith(word, starts[token]);
  }

  /** Whether there is no white space between a token and the one before it. */
  public boolean isGlued(int token) {
    return token > 0 && ends[token - 1] == starts[token];
  }

  /**
   * The first token that begins at an offset or after it; the number of tokens if there is none.
   */
  public int at(int offset) {
    int from = 0;
    int to = count;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (starts[middle] < offset) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  /** Whether there is a line feed between a token and the one before it. */
  public boolean startsLine(int token) {
    return token == 0 || lineFeedsBefore(token) > 0;
  }

  /** Number of line feeds between a token and the one before it. */
  int lineFeedsBefore(int token) {
    int lines = 0;
    for (int i = ends[token - 1]; i < starts[token]; i++) {
      lines += text.charAt(i) == '\n' ? 1 : 0;
    }
    return lines;
  }

  /** Number of sentences. */
  public int sentenceCount() {
    return sentences;
  }

  /** The first token of a sentence. */
  public int sentenceStart(int sentence) {
    return sentence == 0 ? 0 : sentenceEnds[sentence - 1];
  }

  /** The token after the last one of a sentence. */
  public int sentenceEnd(int sentence) {
    return sentenceEnds[sentence];
  }
}
