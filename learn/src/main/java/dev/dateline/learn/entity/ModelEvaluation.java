package dev.dateline.learn.entity;

import dev.dateline.text.entity.name.NameFinder;
import dev.dateline.text.entity.token.Tokenizer;
import dev.dateline.text.entity.token.Tokens;
import java.util.List;

/** Finds the names of annotated texts from their raw text. Not thread-safe. */
public final class ModelEvaluation {

  private final NameFinder finder;
  private long tokens;

  /** An evaluation of a finder. */
  public ModelEvaluation(NameFinder finder) {
    this.finder = finder;
  }

  /** The names found in a text. */
  public List<Annotation> find(String text) {
    Tokens cut = Tokenizer.tokenize(text);
    tokens += cut.count();
    return finder.find(List.of(cut)).get(0).stream()
        .map(name -> new Annotation(name.type(), name.start(), name.end()))
        .toList();
  }

  /** The scores over some texts. */
  public NameScores score(List<AnnotatedText> texts) {
    NameScores scores = new NameScores();
    for (AnnotatedText text : texts) {
      scores.add(text, find(text.text()));
    }
    return scores;
  }

  /** Number of tokens of the texts so far. */
  public long tokens() {
    return tokens;
  }
}
