package dev.dateline.text.entity.model;

import java.util.List;

/**
 * Keeps the best few sequences of outcomes of a sentence, token by token: a beam search, as
 * OpenNLP's {@code BeamSearch} is.
 */
final class SequenceSearch {

  private static final int SIZE = ModelWriter.SEQUENCES;

  private final Outcomes outcomes;
  private final Transitions transitions;
  private final boolean[][] mayFollow;
  private final double[] odds;
  private final Continuations[] continuations = new Continuations[SIZE];
  private int weighed;

  private int tokens;
  private int kept;
  private double[] scores = new double[SIZE];
  private double[] nextScores = new double[SIZE];
  private int nextKept;
  private byte[] outcomeAt = new byte[0];
  private byte[] cameFrom = new byte[0];
  private double[] probabilityAt = new double[0];

  SequenceSearch(Outcomes outcomes, Transitions transitions) {
    this.outcomes = outcomes;
    this.transitions = transitions;
    int count = outcomes.count();
    odds = new double[count];
    for (int i = 0; i < SIZE; i++) {
      continuations[i] = new Continuations(count);
    }
    mayFollow = new boolean[count][count];
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < count; j++) {
        mayFollow[i][j] = outcomes.mayFollow(i, j);
      }
    }
  }

  /** Begins a sentence. */
  void start(int length) {
    if (outcomeAt.length < length * SIZE) {
      outcomeAt = new byte[length * 2 * SIZE];
      cameFrom = new byte[length * 2 * SIZE];
      probabilityAt = new double[length * 2 * SIZE];
    }
    tokens = 0;
    kept = 1;
    scores[0] = 1;
  }

  /** The odds of the next token's outcomes; fill them before {@link #advance}. */
  double[] odds() {
    return odds;
  }

  /** Takes the next token. */
  void advance(DecoderWord word) {
    nextKept = 0;
    weighed = 0;
    for (int h = 0; h < kept; h++) {
      int previous = tokens > 0 ? outcomeAt[(tokens - 1) * SIZE + h] : Outcomes.OTHER;
      int second =
          tokens > 1
              ? outcomeAt[(tokens - 2) * SIZE + cameFrom[(tokens - 1) * SIZE + h]]
              : Outcomes.OTHER;
      Continuations next = behind(previous, second, word);
      for (int i = 0; i < next.count(); i++) {
        offer(h, next.outcome(i), next.probability(next.outcome(i)));
      }
      if (nextKept == 0) {
        for (int o = 0; o < odds.length; o++) {
          if (mayFollow[previous][o]) {
            offer(h, o, next.probability(o));
          }
        }
      }
    }
    double best = nextScores[0];
    for (int h = 0; h < nextKept; h++) {
      nextScores[h] /= best;
    }
    double[] swap = scores;
    scores = nextScores;
    nextScores = swap;
    kept = nextKept;
    tokens++;
  }

  /** Weighs each two outcomes once: most sequences of a sentence end in the same two. */
  private Continuations behind(int previous, int second, DecoderWord word) {
    for (int i = 0; i < weighed; i++) {
      if (continuations[i].isBehind(previous, second)) {
        return continuations[i];
      }
    }
    Continuations next = continuations[weighed++];
    next.weigh(
        previous, second, odds, word.behind(previous, transitions), transitions.second(second));
    next.choose(mayFollow[previous]);
    return next;
  }

  private void offer(int from, int outcome, double probability) {
    double score = scores[from] * probability;
    int place = nextKept;
    while (place > 0 && score > nextScores[place - 1]) {
      place--;
    }
    if (place == SIZE) {
      return;
    }
    int base = tokens * SIZE;
    for (int i = Math.min(nextKept, SIZE - 1); i > place; i--) {
      nextScores[i] = nextScores[i - 1];
      outcomeAt[base + i] = outcomeAt[base + i - 1];
      cameFrom[base + i] = cameFrom[base + i - 1];
      probabilityAt[base + i] = probabilityAt[base + i - 1];
    }
    nextScores[place] = score;
    outcomeAt[base + place] = (byte) outcome;
    cameFrom[base + place] = (byte) from;
    probabilityAt[base + place] = probability;
    nextKept = Math.min(nextKept + 1, SIZE);
  }

  /**
   * Ends the sentence: adds the names of the best sequence, their tokens counted from an offset.
   */
  void finish(int offset, List<TypedSpan> spans) {
    int h = 0;
    int end = -1;
    double sum = 0;
    int at = spans.size();
    for (int i = tokens - 1; i >= 0; i--) {
      int outcome = outcomeAt[i * SIZE + h];
      double p = probabilityAt[i * SIZE + h];
      h = cameFrom[i * SIZE + h];
      if (outcomes.isLast(outcome)) {
        end = i + 1;
        sum = 0;
      }
      sum += p;
      if (outcomes.isUnit(outcome)) {
        spans.add(at, new TypedSpan(outcomes.type(outcome), offset + i, offset + i + 1, p));
      } else if (outcomes.isStart(outcome) && end > 0) {
        spans.add(
            at, new TypedSpan(outcomes.type(outcome), offset + i, offset + end, sum / (end - i)));
        end = -1;
      }
    }
  }
}
