package dev.dateline.text.entity.feature;

import java.util.ArrayList;
import java.util.List;

/**
 * The evidence of a document about its words, as the additional context of OpenNLP's name finder.
 */
public final class DocumentContext {

  private DocumentContext() {}

  /**
   * The additional context of every token of every sentence of one document.
   *
   * @param sentences the tokens of the document's sentences
   */
  public static List<String[][]> of(Lexicon lexicon, List<String[]> sentences) {
    DocumentMemory memory = new DocumentMemory();
    SentenceFeatures features = new SentenceFeatures(lexicon);
    for (String[] sentence : sentences) {
      SentenceFeatures.note(words(lexicon, sentence), sentence.length, memory);
    }
    List<String[][]> contexts = new ArrayList<>();
    for (String[] sentence : sentences) {
      features.take(words(lexicon, sentence), sentence.length);
      features.recallFrom(memory);
      String[][] context = new String[sentence.length][];
      for (int i = 0; i < context.length; i++) {
        context[i] = features.saidOf(i);
      }
      contexts.add(context);
    }
    return contexts;
  }

  private static WordInfo[] words(Lexicon lexicon, String[] tokens) {
    WordInfo[] words = new WordInfo[tokens.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = new WordInfo(tokens[i], lexicon);
    }
    return words;
  }
}
