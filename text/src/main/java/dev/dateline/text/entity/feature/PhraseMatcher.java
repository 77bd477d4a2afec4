package dev.dateline.text.entity.feature;

import java.util.Arrays;

/** Finds the longest listed phrases in a sentence. Not thread-safe. */
final class PhraseMatcher {

  private static final int NO_LIST = 0;
  private static final int EVERY_LIST = (1 << Lexicon.MOST_LISTS) - 1;

  private final PhraseTable phrases;

  /** The end of the longest phrase of each list, from the token that is looked at. */
  private final int[] ends = new int[Lexicon.MOST_LISTS];

  PhraseMatcher(PhraseTable phrases) {
    this.phrases = phrases;
  }

  /**
   * Marks every token of a sentence with the place it takes in the longest phrase of each list.
   *
   * @param anyCase the lists whose phrases may begin with a small letter, as bits
   * @param places for each token and list, 4 bits: begins, is inside, ends, or is one
   */
  void match(WordInfo[] words, int count, int anyCase, long[] places) {
    Arrays.fill(places, 0, count, 0);
    for (int i = 0; i < count; i++) {
      int limit = words[i].capitalized || !words[i].lowerCase ? EVERY_LIST : anyCase & EVERY_LIST;
      int lists = longest(words, i, count, limit);
      for (int left = lists; left != NO_LIST; left &= left - 1) {
        int list = Integer.numberOfTrailingZeros(left);
        mark(places, list, i, ends[list]);
      }
    }
  }

  /** The lists with a phrase that begins at a token, as bits. */
  private int longest(WordInfo[] words, int start, int count, int limit) {
    int value = words[start].phrases;
    int found = value & limit;
    for (int left = found; left != NO_LIST; left &= left - 1) {
      ends[Integer.numberOfTrailingZeros(left)] = start + 1;
    }
    long hash = PhraseTable.extend(PhraseTable.START, words[start].lower);
    for (int i = start + 1; i < count && (value & PhraseTable.PREFIX) != 0; i++) {
      hash = PhraseTable.extend(hash, words[i].lower);
      value = phrases.bits(hash);
      int lists = value & limit;
      found |= lists;
      for (int left = lists; left != NO_LIST; left &= left - 1) {
        ends[Integer.numberOfTrailingZeros(left)] = i + 1;
      }
    }
    return found;
  }

  private static void mark(long[] places, int list, int start, int end) {
    int shift = list * 4;
    if ((places[start] >> shift & 0b0110) != 0) {
      return;
    }
    if (end - start == 1) {
      places[start] |= 0b1000L << shift;
      return;
    }
    places[start] |= 0b0001L << shift;
    for (int i = start + 1; i < end - 1; i++) {
      places[i] |= 0b0010L << shift;
    }
    places[end - 1] |= 0b0100L << shift;
  }
}
