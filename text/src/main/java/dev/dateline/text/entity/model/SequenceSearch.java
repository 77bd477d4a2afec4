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
  private final double[] probabilities;

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
    probabilities = new double[count];
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
    for (int h = 0; h < kept; h++) {
      int previous = tokens > 0 ? outcomeAt[(tokens - 1) * SIZE + h] : Outcomes.OTHER;
      int second =
          tokens > 1
              ? outcomeAt[(tokens - 2) * SIZE + cameFrom[(tokens - 1) * SIZE + h]]
              : Outcomes.OTHER;
      weigh(word.behind(previous, transitions), transitions.second(second));
      double least = least();
      boolean any = false;
      for (int o = 0; o < odds.length; o++) {
        if (probabilities[o] >= least && mayFollow[previous][o]) {
          offer(h, o);
          any = true;
        }
      }
      if (!any && nextKept == 0) {
        for (int o = 0; o < odds.length; o++) {
          if (mayFollow[previous][o]) {
            offer(h, o);
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

  private void weigh(double[] transition, double[] secondTransition) {
    double sum = 0;
    for (int o = 0; o < odds.length; o++) {
      double p = odds[o] * transition[o] * secondTransition[o];
      probabilities[o] = p;
      sum += p;
    }
    double scale = 1 / sum;
    for (int o = 0; o < odds.length; o++) {
      probabilities[o] *= scale;
    }
  }

  /** The probability that the best few outcomes of one sequence reach. */
  private double least() {
    if (odds.length <= SIZE) {
      return 0;
    }
    double first = -1;
    double second = -1;
    double third = -1;
    for (double p : probabilities) {
      if (p > first) {
        third = second;
        second = first;
        first = p;
      } else if (p > second) {
        third = second;
        second = p;
      } else if (p > third) {
        third = p;
      }
    }
    return third;
  }

  private void offer(int from, int outcome) {
    double score = scores[from] * probabilities[outcome];
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
    probabilityAt[base + place] = probabilities[outcome];
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
