package dev.dateline.text.entity.model;

import dev.dateline.text.entity.feature.DocumentContext;
import dev.dateline.text.entity.feature.Lexicon;
import dev.dateline.text.entity.feature.SentenceFeatures;
import dev.dateline.text.entity.feature.WordInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opennlp.tools.util.featuregen.AdaptiveFeatureGenerator;

/**
 * Dateline's features by name, for OpenNLP's own name finder.
 *
 * <p>The evidence of the document is passed as additional context, see {@link DocumentContext}. Not
 * thread-safe.
 */
public final class NewsFeatureGenerator implements AdaptiveFeatureGenerator {

  private static final int MOST_WORDS = 20_000;

  private final Lexicon lexicon;
  private final SentenceFeatures sentence;
  private final Map<String, WordInfo> words = new HashMap<>();
  private String[] current;

  /** A generator with the lexicon of its model. */
  public NewsFeatureGenerator(Lexicon lexicon) {
    this.lexicon = lexicon;
    sentence = new SentenceFeatures(lexicon);
  }

  @Override
  @SuppressWarnings("ReferenceEquality")
  public void createFeatures(List<String> features, String[] tokens, int index, String[] preds) {
    if (tokens != current) {
      sentence.take(wordsOf(tokens), tokens.length);
      current = tokens;
    }
    sentence.names(index, features);
  }

  private WordInfo[] wordsOf(String[] tokens) {
    if (words.size() > MOST_WORDS) {
      words.clear();
    }
    WordInfo[] found = new WordInfo[tokens.length];
    for (int i = 0; i < found.length; i++) {
      found[i] = words.computeIfAbsent(tokens[i], token -> new WordInfo(token, lexicon));
    }
    return found;
  }

  @Override
  public void clearAdaptiveData() {
    current = null;
  }
}
