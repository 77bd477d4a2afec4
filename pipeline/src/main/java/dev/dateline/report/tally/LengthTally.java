package dev.dateline.report.tally;

import dev.dateline.report.data.RunReport.LengthBin;
import dev.dateline.report.data.RunReport.Lengths;
import java.util.ArrayList;
import java.util.List;

/** Counts articles by their length in steps of five percent. Not thread-safe. */
final class LengthTally {

  private static final double STEP = StrictMath.log(1.05);
  private static final long[] EDGES = {0, 50, 100, 200, 400, 800, 1600, 3200, 6400, 12800};
  private static final int STEPS = 512;

  private final long[] steps = new long[STEPS];
  private final long[] bins = new long[EDGES.length];
  private long words;
  private long articles;

  /** Counts an article. */
  void add(int length) {
    articles++;
    words += length;
    steps[Math.min(STEPS - 1, (int) (StrictMath.log1p(length) / STEP))]++;
    int bin = EDGES.length - 1;
    while (EDGES[bin] > length) {
      bin--;
    }
    bins[bin]++;
  }

  /** Adds another tally. */
  void add(LengthTally other) {
    articles += other.articles;
    words += other.words;
    for (int i = 0; i < STEPS; i++) {
      steps[i] += other.steps[i];
    }
    for (int i = 0; i < bins.length; i++) {
      bins[i] += other.bins[i];
    }
  }

  /** What was counted. */
  Lengths lengths() {
    List<LengthBin> counted = new ArrayList<>();
    for (int i = 0; i < bins.length; i++) {
      long to = i + 1 < EDGES.length ? EDGES[i + 1] : Long.MAX_VALUE;
      counted.add(new LengthBin(EDGES[i], to, bins[i]));
    }
    return new Lengths(words, quantile(0.1), quantile(0.5), quantile(0.9), counted);
  }

  private long quantile(double part) {
    long rank = (long) Math.ceil(articles * part);
    long seen = 0;
    for (int i = 0; i < STEPS; i++) {
      seen += steps[i];
      if (seen >= rank && seen > 0) {
        return Math.round(StrictMath.expm1((i + 0.5) * STEP));
      }
    }
    return 0;
  }
}
