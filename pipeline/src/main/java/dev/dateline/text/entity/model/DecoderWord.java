package dev.dateline.text.entity.model;

/** A word with what the model says about it wherever it stands, as odds by outcome. */
final class DecoderWord {

  final long hash;
  final String text;
  final WordInfo info;
  final double[] own;
  final double[] asPrevious;
  final double[] asNext;
  final double[] asSecondPrevious;
  final double[] asSecondNext;
  private final double[][] transitions;

  DecoderWord(long hash, String text, WordInfo info, OddsSink sink) {
    this.hash = hash;
    this.text = text;
    this.info = info;
    own = sink.collect(s -> NewsFeatures.ofWord(info, s));
    asPrevious = sink.collect(s -> NewsFeatures.ofPrevious(info, s));
    asNext = sink.collect(s -> NewsFeatures.ofNext(info, s));
    asSecondPrevious = sink.collect(s -> NewsFeatures.ofSecondPrevious(info, s));
    asSecondNext = sink.collect(s -> NewsFeatures.ofSecondNext(info, s));
    transitions = new double[sink.outcomes()][];
  }

  /** What the outcome before says together with this word. */
  double[] behind(int previousOutcome, OddsSink sink) {
    double[] odds = transitions[previousOutcome];
    if (odds == null) {
      odds = sink.transition(previousOutcome, info);
      transitions[previousOutcome] = odds;
    }
    return odds;
  }

  boolean is(String source, int start, int end) {
    return end - start == text.length() && source.startsWith(text, start);
  }
}
