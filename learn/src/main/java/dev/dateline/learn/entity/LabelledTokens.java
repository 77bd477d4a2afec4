package dev.dateline.learn.entity;

import dev.dateline.text.entity.model.Outcomes;
import dev.dateline.text.entity.name.WrittenName;
import dev.dateline.text.entity.token.Tokenizer;
import dev.dateline.text.entity.token.Tokens;

/** The tokens of an annotated text, each with its outcome. */
final class LabelledTokens {

  private final Tokens tokens;
  private final int[] labels;
  private final boolean[] startsSentence;

  private LabelledTokens(Tokens tokens) {
    this.tokens = tokens;
    labels = new int[tokens.count()];
    startsSentence = new boolean[tokens.count() + 1];
    startsSentence[tokens.count()] = true;
    for (int s = 0; s < tokens.sentenceCount(); s++) {
      startsSentence[tokens.sentenceStart(s)] = true;
    }
  }

  /**
   * Splits a text into tokens. A name includes every token that it touches, without titles and
   * possessives; a name across the end of a sentence is cut there.
   */
  static LabelledTokens of(AnnotatedText text, Outcomes outcomes) {
    LabelledTokens labelled = new LabelledTokens(Tokenizer.tokenize(text.text()));
    int token = 0;
    for (Annotation name : text.names()) {
      String written = text.text().substring(name.start(), name.end());
      WrittenName trimmed = WrittenName.of(written, name.type().equals("PERSON"));
      token =
          labelled.label(
              token,
              name.start() + trimmed.start(),
              name.end() - trimmed.end(),
              outcomes.types().indexOf(name.type()),
              outcomes);
    }
    return labelled;
  }

  private int label(int from, int nameStart, int nameEnd, int type, Outcomes outcomes) {
    int token = from;
    while (token < tokens.count() && tokens.end(token) <= nameStart) {
      token++;
    }
    int start = token;
    while (token < tokens.count() && tokens.start(token) < nameEnd) {
      token++;
      boolean ends = startsSentence[token] || tokens.start(token) >= nameEnd;
      if (type >= 0 && ends) {
        for (int i = start; i < token; i++) {
          labels[i] = outcomes.of(type, i, start, token);
        }
        start = token;
      }
    }
    return token;
  }

  Tokens tokens() {
    return tokens;
  }

  int outcome(int token) {
    return labels[token];
  }

  /** The outcome of the token some places before one in its sentence. */
  int outcomeBefore(int token, int places) {
    for (int i = 0; i < places; i++) {
      if (startsSentence[token - i]) {
        return Outcomes.OTHER;
      }
    }
    return labels[token - places];
  }
}
