package dev.dateline.text.entity.feature;

/**
 * The features of a token, in groups by their dependencies, so that a decoder can cache those that
 * depend on one word only.
 */
public final class NewsFeatures {

  private static final HashedText NONE = HashedText.of("_");
  private static final HashedText[] PLACES = {
    NONE,
    HashedText.of("B"),
    HashedText.of("I"),
    HashedText.of("BI"),
    HashedText.of("L"),
    HashedText.of("LB"),
    HashedText.of("LI"),
    HashedText.of("LBI"),
    HashedText.of("U"),
    HashedText.of("UB"),
    HashedText.of("UI"),
    HashedText.of("UBI"),
    HashedText.of("UL"),
    HashedText.of("ULB"),
    HashedText.of("ULI"),
    HashedText.of("ULBI")
  };

  private NewsFeatures() {}

  /** The features of the word itself. */
  public static void ofWord(WordInfo word, FeatureSink sink) {
    sink.add(Template.WORD, word.word);
    sink.add(Template.LOWER, word.lower);
    sink.add(Template.SHAPE, word.shape);
    for (int i = 0; i < word.prefixes.length; i++) {
      sink.add(Template.PREFIX, word.prefixes[i]);
      sink.add(Template.SUFFIX, word.suffixes[i]);
    }
    sink.add(Template.CLUSTER, word.cluster);
    sink.add(Template.COARSE_CLUSTER, word.coarseCluster);
    sink.add(Template.VECTOR, word.vector);
    sink.add(Template.VECTOR_GROUP, word.vectorGroup);
    sink.add(Template.LISTS, word.lists);
    for (int list = 0; list < Lexicon.MOST_LISTS; list++) {
      if ((word.listBits >> list & 1) != 0 && word.capitalized) {
        sink.add(Template.LIST, HashedText.of(list));
      }
    }
    sink.add(Template.CASE, word.letterCase);
    sink.add(Template.CASE_SHAPE, word.letterCase, word.shape);
  }

  /** Its features as the word before. */
  public static void ofPrevious(WordInfo word, FeatureSink sink) {
    sink.add(Template.PREVIOUS_WORD, word.lower);
    sink.add(Template.PREVIOUS_SHAPE, word.shape);
    if (word.suffixes.length > 2) {
      sink.add(Template.PREVIOUS_SUFFIX, word.suffixes[2]);
    }
    sink.add(Template.PREVIOUS_CLUSTER, word.cluster);
    sink.add(Template.PREVIOUS_VECTOR, word.vector);
    sink.add(Template.PREVIOUS_VECTOR_GROUP, word.vectorGroup);
    sink.add(Template.PREVIOUS_LISTS, word.lists);
    sink.add(Template.PREVIOUS_CASE, word.letterCase);
  }

  /** Its features as the word after. */
  public static void ofNext(WordInfo word, FeatureSink sink) {
    sink.add(Template.NEXT_WORD, word.lower);
    sink.add(Template.NEXT_SHAPE, word.shape);
    if (word.suffixes.length > 2) {
      sink.add(Template.NEXT_SUFFIX, word.suffixes[2]);
    }
    sink.add(Template.NEXT_CLUSTER, word.cluster);
    sink.add(Template.NEXT_VECTOR, word.vector);
    sink.add(Template.NEXT_VECTOR_GROUP, word.vectorGroup);
    sink.add(Template.NEXT_LISTS, word.lists);
    sink.add(Template.NEXT_CASE, word.letterCase);
  }

  /** Its features as the word two before. */
  public static void ofSecondPrevious(WordInfo word, FeatureSink sink) {
    sink.add(Template.SECOND_PREVIOUS_WORD, word.lower);
    sink.add(Template.SECOND_PREVIOUS_CLUSTER, word.coarseCluster);
    sink.add(Template.SECOND_PREVIOUS_VECTOR, word.vectorGroup);
  }

  /** Its features as the word two after. */
  public static void ofSecondNext(WordInfo word, FeatureSink sink) {
    sink.add(Template.SECOND_NEXT_WORD, word.lower);
    sink.add(Template.SECOND_NEXT_CLUSTER, word.coarseCluster);
    sink.add(Template.SECOND_NEXT_VECTOR, word.vectorGroup);
  }

  /** The features of a word with the one before it. */
  public static void ofPairBefore(WordInfo previous, WordInfo word, FeatureSink sink) {
    sink.add(Template.WORD_PAIR_BEFORE, previous.lower, word.lower);
    sink.add(Template.SHAPE_PAIR_BEFORE, previous.shape, word.shape);
    sink.add(Template.WORD_SHAPE_BEFORE, previous.lower, word.shape);
    sink.add(Template.CLUSTER_PAIR_BEFORE, previous.cluster, word.cluster);
    sink.add(Template.VECTOR_PAIR_BEFORE, previous.vectorGroup, word.vectorGroup);
    sink.add(Template.VECTOR_SHAPE_BEFORE, previous.vector, word.shape);
    sink.add(Template.LISTS_PAIR_BEFORE, previous.lists, word.lists);
    sink.add(Template.CASE_PAIR_BEFORE, previous.letterCase, word.letterCase, word.shape);
  }

  /** The features of a word with the one after it. */
  public static void ofPairBehind(WordInfo word, WordInfo next, FeatureSink sink) {
    sink.add(Template.WORD_PAIR_BEHIND, word.lower, next.lower);
    sink.add(Template.SHAPE_PAIR_BEHIND, word.shape, next.shape);
    sink.add(Template.WORD_SHAPE_BEHIND, word.shape, next.lower);
    sink.add(Template.CLUSTER_PAIR_BEHIND, word.cluster, next.cluster);
    sink.add(Template.VECTOR_PAIR_BEHIND, word.vectorGroup, next.vectorGroup);
    sink.add(Template.VECTOR_SHAPE_BEHIND, word.shape, next.vector);
    sink.add(Template.LISTS_PAIR_BEHIND, word.lists, next.lists);
  }

  /** The features of a word with both neighbours. */
  static void ofNeighbours(WordInfo previous, WordInfo word, WordInfo next, FeatureSink sink) {
    sink.add(Template.WORD_FRAME, previous.lower, next.lower);
    sink.add(Template.SHAPE_TRIPLE, previous.shape, word.shape, next.shape);
  }

  /** The features of its place in the sentence: first, in a listed phrase, in a headline. */
  static void ofPlace(
      WordInfo word, int index, SentenceStyle style, long phrasePlaces, FeatureSink sink) {
    if (index == 0) {
      sink.add(Template.POSITION, word.shape, word.letterCase);
    }
    if (style != SentenceStyle.PLAIN && (word.capitalized || style == SentenceStyle.SMALL)) {
      sink.add(Template.STYLE, style.piece(), word.shape);
    }
    for (int list = 0; list < Lexicon.MOST_LISTS && (phrasePlaces >>> (list * 4)) != 0; list++) {
      int place = (int) (phrasePlaces >>> (list * 4)) & 0xF;
      if (place != 0) {
        sink.add(Template.PHRASE, HashedText.of(list), PLACES[place]);
        sink.add(Template.PHRASE_SHAPE, HashedText.of(list), PLACES[place], word.shape);
      }
    }
  }
}
