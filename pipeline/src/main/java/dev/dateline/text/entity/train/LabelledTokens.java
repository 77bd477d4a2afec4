package dev.dateline.text.entity.train;

import dev.dateline.text.entity.model.WrittenName;
import dev.dateline.text.entity.model.Outcomes;
import dev.dateline.text.entity.token.Tokenizer;
import dev.dateline.text.entity.token.Tokens;

/**
 * The tokens of an annotated text, each with its outcome.
 *
 * @param tokens the tokens
 * @param outcomes the number of each token's outcome
 */
record LabelledTokens(Tokens tokens, int[] outcomes) {

  /** Cuts a text into tokens; a name takes every token it touches, within one sentence. */
  static LabelledTokens of(AnnotatedText text, Outcomes outcomes) {
    Tokens tokens = Tokenizer.tokenize(text.text());
    int[] labels = new int[tokens.count()];
    boolean[] starts = new boolean[tokens.count() + 1];
    for (int s = 0; s < tokens.sentenceCount(); s++) {
      starts[tokens.sentenceStart(s)] = true;
    }
    int token = 0;
    for (Annotation name : text.names()) {
      int type = outcomes.types().indexOf(name.type());
      WrittenName written =
          WrittenName.of(
              text.text().substring(name.start(), name.end()), name.type().equals("PERSON"));
      int nameStart = name.start() + written.start();
      int nameEnd = name.end() - written.end();
      while (token < tokens.count() && tokens.end(token) <= nameStart) {
        token++;
      }
      int start = token;
      while (token < tokens.count() && tokens.start(token) < nameEnd) {
        token++;
        if (type >= 0 && (token == tokens.count() || starts[token] || tokens.start(token) >= nameEnd)) {
          for (int i = start; i < token; i++) {
            labels[i] = outcomes.of(type, i, start, token);
          }
          start = token;
        }
      }
    }
    return new LabelledTokens(tokens, labels);
  }
}
