package dev.dateline.learn.entity;

import dev.dateline.text.entity.feature.EventFeatures;
import dev.dateline.text.entity.feature.LongIntTable;
import dev.dateline.text.entity.token.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tokens of the training text with their outcomes and feature numbers. */
final class TrainingEvents {

  private static final int SEEN_SLOTS = 1 << 26;

  private final EventFeatures generator;
  private final int cutoff;
  private final byte[] seen = new byte[SEEN_SLOTS];
  private final LongIntTable numbers = new LongIntTable(1 << 18);
  private int[] features = new int[1 << 20];
  private int featureCount;
  private int[] starts = new int[1 << 16];
  private byte[] labels = new byte[1 << 16];
  private int events;
  private int[] sentenceEnds = new int[1 << 12];
  private int sentences;

  TrainingEvents(EventFeatures generator, int cutoff) {
    this.generator = generator;
    this.cutoff = cutoff;
  }

  /** Adds all documents. */
  void addAll(List<LabelledTokens> documents) {
    for (LabelledTokens document : documents) {
      visit(
          document,
          (token, second, previous) -> generator.hashes(token, second, previous, this::see));
    }
    for (LabelledTokens document : documents) {
      visit(
          document,
          (token, second, previous) -> {
            generator.hashes(token, second, previous, this::take);
            endEvent(document.outcome(token));
          });
      endSentences(document.tokens());
    }
  }

  private interface Visitor {
    void visit(int token, int second, int previous);
  }

  private void visit(LabelledTokens document, Visitor visitor) {
    generator.document(
        document.tokens(),
        token ->
            visitor.visit(
                token, document.outcomeBefore(token, 2), document.outcomeBefore(token, 1)));
  }

  private static int slot(long hash) {
    long h = hash * 0x9E3779B97F4A7C15L;
    return (int) (h >>> 38);
  }

  private void see(long hash) {
    int slot = slot(hash);
    if (seen[slot] < cutoff) {
      seen[slot]++;
    }
  }

  private void take(long hash) {
    if (seen[slot(hash)] < cutoff) {
      return;
    }
    if (featureCount == features.length) {
      features = Arrays.copyOf(features, featureCount + featureCount / 2);
    }
    features[featureCount++] = numbers.number(hash);
  }

  private void endEvent(int outcome) {
    if (events + 1 >= starts.length) {
      starts = Arrays.copyOf(starts, starts.length * 2);
      labels = Arrays.copyOf(labels, labels.length * 2);
    }
    labels[events++] = (byte) outcome;
    starts[events] = featureCount;
  }

  private void endSentences(Tokens tokens) {
    int first = events - tokens.count();
    for (int s = 0; s < tokens.sentenceCount(); s++) {
      if (sentences == sentenceEnds.length) {
        sentenceEnds = Arrays.copyOf(sentenceEnds, sentences * 2);
      }
      sentenceEnds[sentences++] = first + tokens.sentenceEnd(s);
    }
  }

  int features() {
    return numbers.size();
  }

  int events() {
    return events;
  }

  int feature(int i) {
    return features[i];
  }

  int featuresStart(int event) {
    return starts[event];
  }

  int outcome(int event) {
    return labels[event];
  }

  int sentences() {
    return sentences;
  }

  int sentenceStart(int sentence) {
    return sentence == 0 ? 0 : sentenceEnds[sentence - 1];
  }

  int sentenceEnd(int sentence) {
    return sentenceEnds[sentence];
  }

  /** The names of the features that have a weight after training. */
  Map<Integer, String> names(List<LabelledTokens> documents, boolean[] kept) {
    Map<Integer, String> names = new HashMap<>();
    List<String> texts = new ArrayList<>();
    int[] at = new int[1];
    for (LabelledTokens document : documents) {
      visit(
          document,
          (token, second, previous) -> {
            texts.clear();
            at[0] = 0;
            generator.hashes(
                token,
                second,
                previous,
                hash -> {
                  int number = numbers.get(hash);
                  if (number >= 0 && kept[number] && !names.containsKey(number)) {
                    if (texts.isEmpty()) {
                      generator.names(token, second, previous, texts);
                    }
                    names.put(number, texts.get(at[0]));
                  }
                  at[0]++;
                });
          });
    }
    return names;
  }
}
