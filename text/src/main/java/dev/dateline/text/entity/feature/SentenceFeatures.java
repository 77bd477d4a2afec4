package dev.dateline.text.entity.feature;

import java.util.Arrays;
import java.util.List;

/**
 * The features of the tokens of one sentence. Reused from sentence to sentence, and not
 * thread-safe.
 */
public final class SentenceFeatures {

  /** The word before and after every sentence. */
  public static final String BOUNDARY = "*";

  private final Lexicon lexicon;
  private final PhraseMatcher phrases;
  private final WordInfo boundary;
  private WordInfo[] words;
  private int count;
  private SentenceStyle style;
  private long[] places = new long[0];
  private int[] said = new int[0];
  private int[] saidCount = new int[0];

  /** The features of sentences by a lexicon. */
  public SentenceFeatures(Lexicon lexicon) {
    this.lexicon = lexicon;
    phrases = new PhraseMatcher(lexicon.phrases());
    boundary = new WordInfo(BOUNDARY, lexicon);
  }

  /** Reads a sentence, without evidence of the document yet. */
  public void take(WordInfo[] sentence, int length) {
    words = sentence;
    count = length;
    style = SentenceStyle.of(words, 0, length);
    if (places.length < length) {
      places = new long[length * 2];
      said = new int[length * 2 * DocumentMemory.MOST];
      saidCount = new int[length * 2];
    }
    int anyCase = style == SentenceStyle.SMALL ? -1 : lexicon.anyCase();
    phrases.match(words, length, anyCase, places);
    Arrays.fill(saidCount, 0, length, 0);
  }

  /** Adds a sentence to the memory of its document, without reading it. */
  public static void note(WordInfo[] sentence, int length, DocumentMemory memory) {
    memory.note(sentence, 0, length, SentenceStyle.of(sentence, 0, length));
  }

  /** Collects the evidence of the document about every token of the sentence. */
  public void recallFrom(DocumentMemory memory) {
    for (int i = 0; i < count; i++) {
      saidCount[i] = memory.recall(words, i, 0, count, style, said, i * DocumentMemory.MOST);
    }
  }

  /** The evidence of the document about a token, in the form of OpenNLP's additional context. */
  String[] saidOf(int token) {
    String[] numbers = new String[saidCount[token]];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = HashedText.of(said[token * DocumentMemory.MOST + i]).text();
    }
    return numbers;
  }

  WordInfo word(int token) {
    return token < 0 || token >= count ? boundary : words[token];
  }

  /** Passes on every feature of a token except the evidence of the document. */
  void all(int token, FeatureSink sink) {
    NewsFeatures.ofWord(word(token), sink);
    NewsFeatures.ofPrevious(word(token - 1), sink);
    NewsFeatures.ofNext(word(token + 1), sink);
    NewsFeatures.ofSecondPrevious(word(token - 2), sink);
    NewsFeatures.ofSecondNext(word(token + 2), sink);
    NewsFeatures.ofPairBefore(word(token - 1), words[token], sink);
    NewsFeatures.ofPairBehind(words[token], word(token + 1), sink);
    contextual(token, sink);
  }

  /** Adds the names of every feature of a token except the evidence of the document. */
  public void names(int token, List<String> names) {
    all(token, new StringFeatures(names));
  }

  /** Passes on the features of a token that depend on more than two words, or on its place. */
  public void contextual(int token, FeatureSink sink) {
    NewsFeatures.ofNeighbours(word(token - 1), words[token], word(token + 1), sink);
    NewsFeatures.ofPlace(words[token], token, style, places[token], sink);
  }

  /** Passes on the evidence of the document about a token and its neighbours. */
  void remembered(int token, FeatureSink sink) {
    remembered(token, Template.MEMORY, sink);
    if (token > 0) {
      remembered(token - 1, Template.PREVIOUS_MEMORY, sink);
    }
    if (token + 1 < count) {
      remembered(token + 1, Template.NEXT_MEMORY, sink);
    }
  }

  /** The number of different values of {@link #remembered(int, int[])}. */
  public static final int MEMORIES = 3 << 8;

  /** The most numbers it writes. */
  public static final int MOST_REMEMBERED = 3 * DocumentMemory.MOST;

  /** Passes on the feature of one of these numbers. */
  public static void ofMemory(int number, FeatureSink sink) {
    Template template =
        switch (number >> 8) {
          case 0 -> Template.MEMORY;
          case 1 -> Template.PREVIOUS_MEMORY;
          default -> Template.NEXT_MEMORY;
        };
    sink.add(template, HashedText.of(number & 0xFF));
  }

  /**
   * Writes the evidence of the document about a token and its neighbours as numbers, each a
   * feature.
   *
   * @return how many were written
   */
  public int remembered(int token, int[] numbers) {
    int count = remembered(token, 0, numbers, 0);
    if (token > 0) {
      count = remembered(token - 1, 1 << 8, numbers, count);
    }
    return token + 1 < this.count ? remembered(token + 1, 2 << 8, numbers, count) : count;
  }

  private int remembered(int token, int first, int[] numbers, int from) {
    int offset = token * DocumentMemory.MOST;
    for (int i = 0; i < saidCount[token]; i++) {
      numbers[from + i] = first + said[offset + i];
    }
    return from + saidCount[token];
  }

  private void remembered(int token, Template template, FeatureSink sink) {
    int offset = token * DocumentMemory.MOST;
    for (int i = 0; i < saidCount[token]; i++) {
      sink.add(template, HashedText.of(said[offset + i]));
    }
  }
}
