package dev.dateline.text.story;

import java.util.Arrays;

/** Runs of shared hashes in the same order in two texts, and the words that they cover. */
final class CommonRuns {

  /** The number of preceding hashes whose run a hash may continue. */
  private static final int LOOK_BACK = 6;

  /** A run of fewer hashes may be chance. */
  private static final int LEAST_HASHES = 3;

  /** The fewest words of a run that may begin an abridged text. */
  private static final int LEAST_LEAD = 20;

  private final int[] a;
  private final int[] b;
  private final int count;
  private final int gap;
  private final int[] runs;
  private int[] hashes;
  private int[] firstB;
  private int[] lastB;
  private int[] firstA;
  private int[] lastA;
  private int opened;

  /**
   * Finds the runs.
   *
   * @param pairs positions of each shared hash: in the first text times 2^16, plus in the second
   * @param gap most words from a hash of a run to the next
   */
  CommonRuns(long[] pairs, int gap) {
    long[] sorted = pairs.clone();
    Arrays.sort(sorted);
    this.count = sorted.length;
    this.gap = gap;
    a = new int[count];
    b = new int[count];
    for (int i = 0; i < count; i++) {
      a[i] = (int) (sorted[i] >>> 16);
      b[i] = (int) (sorted[i] & 0xffff);
    }
    runs = new int[count];
    hashes = new int[count];
    firstA = new int[count];
    lastA = new int[count];
    firstB = new int[count];
    lastB = new int[count];
    for (int i = 0; i < count; i++) {
      join(i);
    }
  }

  private void join(int i) {
    int best = -1;
    int leastShift = Integer.MAX_VALUE;
    for (int j = i - 1; j >= 0 && j >= i - LOOK_BACK; j--) {
      int stepA = a[i] - a[j];
      int stepB = b[i] - b[j];
      int shift = Math.abs(stepA - stepB);
      if (stepA > 0 && stepA <= gap && stepB > 0 && stepB <= gap && shift < leastShift) {
        best = j;
        leastShift = shift;
      }
    }
    int run = best < 0 ? opened++ : runs[best];
    runs[i] = run;
    if (hashes[run] == 0) {
      firstA[run] = a[i];
      firstB[run] = b[i];
      lastB[run] = b[i];
    }
    hashes[run]++;
    lastA[run] = a[i];
    firstB[run] = Math.min(firstB[run], b[i]);
    lastB[run] = Math.max(lastB[run], b[i]);
  }

  /** Number of runs that are long enough not to be chance. */
  int count() {
    int runs = 0;
    for (int run = 0; run < opened; run++) {
      runs += isLong(run) ? 1 : 0;
    }
    return runs;
  }

  /** The words of the first text that are in runs. */
  boolean[] coveredA(int words) {
    return covered(firstA, lastA, words);
  }

  /** The words of the second text that are in runs. */
  boolean[] coveredB(int words) {
    return covered(firstB, lastB, words);
  }

  private boolean[] covered(int[] first, int[] last, int words) {
    boolean[] covered = new boolean[words];
    for (int run = 0; run < opened; run++) {
      if (isLong(run)) {
        Arrays.fill(covered, first[run], Math.min(words, last[run] + Sketcher.SHINGLE), true);
      }
    }
    return covered;
  }

  /** How far from the beginnings of both texts their first long run starts. */
  int lead() {
    int lead = Integer.MAX_VALUE;
    for (int run = 0; run < opened; run++) {
      if (isLong(run) && lastA[run] + Sketcher.SHINGLE - firstA[run] >= LEAST_LEAD) {
        lead = Math.min(lead, Math.max(firstA[run], firstB[run]));
      }
    }
    return lead;
  }

  private boolean isLong(int run) {
    return hashes[run] >= LEAST_HASHES;
  }
}
