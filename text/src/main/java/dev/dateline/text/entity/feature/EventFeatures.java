package dev.dateline.text.entity.feature;

import dev.dateline.text.entity.token.Tokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/**
 * The features of every token of annotated documents, for a trainer: by hash, and by name for the
 * features that are kept. Not thread-safe.
 */
public final class EventFeatures {

  /** Receives the tokens of a sentence one by one. */
  public interface TokenTaker {
    /** Receives a token by its number in the document. */
    void take(int token);
  }

  private final Lexicon lexicon;
  private final List<String> outcomes;
  private final SentenceFeatures features;
  private final DocumentMemory memory = new DocumentMemory();
  private final Map<String, WordInfo> words = new HashMap<>();
  private WordInfo[] sentence = {};
  private int sentenceStart;

  /**
   * Features with a lexicon.
   *
   * @param outcomes the names of the outcomes that a model decides between
   */
  public EventFeatures(Lexicon lexicon, List<String> outcomes) {
    this.lexicon = lexicon;
    this.outcomes = List.copyOf(outcomes);
    features = new SentenceFeatures(lexicon);
  }

  /** Passes each token of a document to a visitor, which may ask for the features of that token. */
  public void document(Tokens tokens, TokenTaker taker) {
    memory.clear();
    for (int s = 0; s < tokens.sentenceCount(); s++) {
      enter(tokens, s);
      SentenceFeatures.note(sentence, sentence.length, memory);
    }
    for (int s = 0; s < tokens.sentenceCount(); s++) {
      enter(tokens, s);
      features.take(sentence, sentence.length);
      features.recallFrom(memory);
      for (int i = tokens.sentenceStart(s); i < tokens.sentenceEnd(s); i++) {
        taker.take(i);
      }
    }
  }

  private void enter(Tokens tokens, int s) {
    sentenceStart = tokens.sentenceStart(s);
    int count = tokens.sentenceEnd(s) - sentenceStart;
    sentence = new WordInfo[count];
    for (int i = 0; i < count; i++) {
      sentence[i] =
          words.computeIfAbsent(
              tokens.word(sentenceStart + i), word -> new WordInfo(word, lexicon));
    }
  }

  /** The hashes of a token's features, after the two outcomes before it. */
  public void hashes(int token, int second, int previous, LongConsumer consumer) {
    emit(
        token - sentenceStart,
        second,
        previous,
        new HashedFeatures() {
          @Override
          protected void add(long hash) {
            consumer.accept(hash);
          }
        });
  }

  /** The names of a token's features, in the order of their hashes. */
  public void names(int token, int second, int previous, List<String> names) {
    emit(token - sentenceStart, second, previous, new StringFeatures(names));
  }

  private void emit(int index, int second, int previous, FeatureSink sink) {
    features.all(index, sink);
    features.remembered(index, sink);
    String before = outcomes.get(previous);
    sink.add(Template.OUTCOME, HashedText.of(before));
    sink.add(Template.SECOND_OUTCOME, HashedText.of(outcomes.get(second)));
    sink.add(Template.OUTCOME_WORD, HashedText.of(before + ',' + sentence[index].word.text()));
    sink.add(
        Template.OUTCOME_CLASS, HashedText.of(before + ',' + sentence[index].tokenClass.text()));
  }
}
