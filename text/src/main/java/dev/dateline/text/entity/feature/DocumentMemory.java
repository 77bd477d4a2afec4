package dev.dateline.text.entity.feature;

import java.util.Arrays;

/**
 * What the whole document says about each of its capitalised words, beside where it stands.
 *
 * <p>A document's sentences are noted first, then asked about. Reused from document to document;
 * not thread-safe.
 */
public final class DocumentMemory {

  /** Numbers said about one token at most. */
  static final int MOST = 14;

  private static final int KINDS = 16;
  private static final int SMALL = 0;
  private static final int MIDDLE = 1;
  private static final int TITLED = 2;
  private static final int PLACED = 3;
  private static final int SPEAKING = 4;
  private static final int BODY = 5;
  private static final int DEFINITE = 6;
  private static final int RUN_FIRST = 7;
  private static final int RUN_LAST = 8;
  private static final int ALONE = 9;
  private static final int OWNER = 10;
  private static final int EMPLOYER = 11;
  private static final int SAID_TO_BE_BODY = 12;
  private static final int SAID_TO_BE_PLACE = 13;
  private static final int CONTESTANT = 14;
  private static final int BRACKETED = 15;

  private LongIntTable numbers = new LongIntTable(512);
  private int[] counts = new int[KINDS * 512];

  /** Forgets the document. */
  public void clear() {
    Arrays.fill(counts, 0, numbers.size() * KINDS, 0);
    numbers = new LongIntTable(512);
  }

  /** Notes a sentence. */
  void note(WordInfo[] words, int from, int to, SentenceStyle style) {
    for (int i = from; i < to; i++) {
      WordInfo word = words[i];
      if (word.lowerCase) {
        if (word.word.text().length() > 2) {
          // Found first: finding may replace the array.
          int at = at(word.lower.hash());
          counts[at + SMALL]++;
        }
      } else if (word.capitalized && style == SentenceStyle.PLAIN) {
        int kinds = kinds(words, i, from, to);
        int at = at(word.lower.hash());
        for (int kind = MIDDLE; kind < KINDS; kind++) {
          counts[at + kind] += kinds >> kind & 1;
        }
      }
    }
  }

  private int at(long hash) {
    int number = numbers.number(hash);
    if ((number + 1) * KINDS > counts.length) {
      counts = Arrays.copyOf(counts, counts.length * 2);
    }
    return number * KINDS;
  }

  private static int kinds(WordInfo[] words, int i, int from, int to) {
    int before = i > from ? words[i - 1].cues : 0;
    int behind = i + 1 < to ? words[i + 1].cues : 0;
    boolean runsOn = i + 1 < to && words[i + 1].capitalized;
    boolean ranOn = i > from && words[i - 1].capitalized && (before & TriggerWords.TITLE) == 0;
    int kinds = i > from ? 1 << MIDDLE : 0;
    kinds |= (before & TriggerWords.TITLE) != 0 ? 1 << TITLED : 0;
    kinds |= (before & TriggerWords.PLACE) != 0 ? 1 << PLACED : 0;
    kinds |= (before & TriggerWords.THE) != 0 ? 1 << DEFINITE : 0;
    kinds |= (behind & TriggerWords.SPEECH) != 0 ? 1 << SPEAKING : 0;
    kinds |= runsOn && (behind & TriggerWords.BODY) != 0 ? 1 << BODY : 0;
    kinds |= runsOn && !ranOn ? 1 << RUN_FIRST : 0;
    kinds |= ranOn && !runsOn ? 1 << RUN_LAST : 0;
    kinds |= !ranOn && !runsOn && i > from ? 1 << ALONE : 0;
    return kinds | said(words, i, from, to);
  }

  /** What the words around the name say it is: {@code shares of Orvane}, {@code Orvane, a bank}. */
  private static int said(WordInfo[] words, int i, int from, int to) {
    int first = i;
    while (first > from && words[first - 1].capitalized) {
      first--;
    }
    int end = i + 1;
    while (end < to && words[end].capitalized) {
      end++;
    }
    int behind = cues(words, end, from, to);
    int second = cues(words, end + 1, from, to);
    int third = cues(words, end + 2, from, to);
    int before = cues(words, first - 1, from, to);
    int kinds = 0;
    if ((behind & TriggerWords.POSSESSIVE) != 0 && ((second | third) & TriggerWords.OWNED) != 0) {
      kinds |= 1 << OWNER;
    }
    int role = cues(words, first - 2, from, to) | cues(words, first - 3, from, to);
    if ((before & (TriggerWords.LINK | TriggerWords.THE)) != 0
        && (role & (TriggerWords.ROLE | TriggerWords.OWNED)) != 0) {
      kinds |= 1 << EMPLOYER;
    }
    boolean comma = end < to && words[end].word.text().equals(",");
    if (comma && (second & TriggerWords.ARTICLE) != 0) {
      int kind = third | cues(words, end + 3, from, to) | cues(words, end + 4, from, to);
      kinds |= (kind & TriggerWords.KIND_OF_BODY) != 0 ? 1 << SAID_TO_BE_BODY : 0;
      kinds |= (kind & TriggerWords.KIND_OF_PLACE) != 0 ? 1 << SAID_TO_BE_PLACE : 0;
    }
    if ((before & TriggerWords.LINK) != 0
        && (cues(words, first - 2, from, to) & TriggerWords.KIND_OF_PLACE) != 0) {
      kinds |= 1 << SAID_TO_BE_PLACE;
    }
    if (((before | behind) & TriggerWords.CONTEST) != 0) {
      kinds |= 1 << CONTESTANT;
    }
    if (first > from
        && end < to
        && words[first - 1].word.text().equals("(")
        && words[end].word.text().equals(")")) {
      kinds |= 1 << BRACKETED;
    }
    return kinds;
  }

  private static int cues(WordInfo[] words, int i, int from, int to) {
    return i >= from && i < to ? words[i].cues : 0;
  }

  /**
   * Writes what the document says about a token beside this occurrence of it.
   *
   * @return how many numbers from 0 to 255 were written
   */
  int recall(
      WordInfo[] words, int i, int from, int to, SentenceStyle style, int[] said, int offset) {
    WordInfo word = words[i];
    if (!word.capitalized) {
      return 0;
    }
    int own = numbers.get(word.lower.hash());
    int kinds = style == SentenceStyle.PLAIN ? kinds(words, i, from, to) : 0;
    int written = offset;
    boolean seenSmall = own >= 0 && counts[own * KINDS + SMALL] > 0;
    int middle = elsewhere(own, MIDDLE, kinds);
    int first = i == from || style != SentenceStyle.PLAIN ? 1 : 0;
    said[written++] = (seenSmall ? 6 : 0) + Math.min(middle, 2) * 2 + first;
    int roles = 0;
    for (int kind = RUN_FIRST; kind <= ALONE; kind++) {
      roles |= elsewhere(own, kind, kinds) > 0 ? 1 << (kind - RUN_FIRST) : 0;
    }
    said[written++] = 16 + roles;
    for (int kind = TITLED; kind <= DEFINITE; kind++) {
      if (elsewhere(own, kind, kinds) > 0) {
        said[written++] = 24 + kind;
      }
    }
    for (int kind = OWNER; kind < KINDS; kind++) {
      if (elsewhere(own, kind, kinds) > 0) {
        said[written++] = 24 + kind;
      }
    }
    return written - offset;
  }

  private int elsewhere(int number, int kind, int own) {
    return number < 0 ? 0 : counts[number * KINDS + kind] - (own >> kind & 1);
  }
}
