package dev.dateline.text.story;

/**
 * Compares the sketches of two articles; the order in which they are given does not matter.
 *
 * <p>All limits are compared with integer arithmetic. They were measured on edited articles and on
 * templated items; see docs/STORIES.md.
 */
public final class Comparison {

  private static final int GAP_WORDS = 12;
  private static final int MOST_THIN = 100;
  private static final int LEAST_SHARED = 3;

  private final Verdict verdict;
  private final Evidence evidence;
  private final boolean otherNames;
  private final String reason;

  private Comparison(Verdict verdict, Evidence evidence, boolean otherNames, String reason) {
    this.verdict = verdict;
    this.evidence = evidence;
    this.otherNames = otherNames;
    this.reason = reason;
  }

  /** Compares two articles. */
  public static Comparison of(Sketch one, Sketch other) {
    boolean ordered =
        one.words() != other.words() ? one.words() < other.words() : isLess(one, other);
    return ordered ? compared(one, other) : compared(other, one);
  }

  /**
   * Whether two articles may be similar, judged by the number of hashes that they share. Most pairs
   * are not, and need no full comparison.
   */
  public static boolean mayBeAlike(Sketch one, Sketch other) {
    Overlap overlap = new Overlap(one, other);
    return !isLittle(one, other, overlap.shared(), overlap.ofOne(), overlap.ofOther());
  }

  /** Whether this number of shared hashes is too small; then a smaller one is so, too. */
  static boolean isLittle(Sketch one, Sketch other, int shared, int ofOne, int ofOther) {
    int all = ofOne + ofOther - shared;
    if (shared < LEAST_SHARED) {
      return shared == 0 || shared < all || one.words() != other.words();
    }
    return isLittle(shared, Math.min(ofOne, ofOther), all, Math.min(one.words(), other.words()));
  }

  /** The verdict. */
  public Verdict verdict() {
    return verdict;
  }

  /** What they have in common. */
  public Evidence evidence() {
    return evidence;
  }

  /** The rule that decided, in words. */
  public String reason() {
    return reason;
  }

  /**
   * Whether an article may join a story, by its comparison with the story's first article. Used if
   * it was matched to another article of the story.
   */
  public boolean admits() {
    return !otherNames && 10L * evidence.words() >= 3L * evidence.ofWords();
  }

  private static boolean isLess(Sketch one, Sketch other) {
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      if (one.hash(i) != other.hash(i)) {
        return one.hash(i) < other.hash(i);
      }
    }
    return one.size() <= other.size();
  }

  private static Comparison compared(Sketch a, Sketch b) {
    SharedHashes shared = new SharedHashes(a, b);
    if (shared.count() < LEAST_SHARED) {
      boolean equal =
          shared.count() > 0 && shared.count() == shared.all() && a.words() == b.words();
      return new Comparison(
          equal ? Verdict.SAME : Verdict.DIFFERENT,
          nothing(a, b, equal),
          false,
          equal ? "all words are the same" : "fewer than " + LEAST_SHARED + " common hashes");
    }
    int words = Math.max(1, a.words() - Sketcher.SHINGLE + 1);
    long thin = Math.max(words, shared.ofA());
    int gap = (int) Math.min(GAP_WORDS * MOST_THIN, GAP_WORDS * thin / shared.ofA());
    CommonRuns runs = new CommonRuns(shared.positions(), gap);
    boolean[] coveredA = runs.coveredA(a.words());
    Slots slots = new Slots(a, shared, coveredA);
    Evidence evidence =
        new Evidence(
            count(coveredA),
            a.words(),
            count(runs.coveredB(b.words())),
            b.words(),
            runs.count(),
            slots.numbers(),
            slots.ofNumbers(),
            slots.names(),
            slots.ofNames());
    return decided(shared, slots, evidence, runs.lead(), thin);
  }

  private static Comparison decided(
      SharedHashes shared, Slots slots, Evidence evidence, int lead, long thin) {
    boolean names = slots.haveOtherNames();
    if (isLittle(shared.count(), shared.least(), shared.all(), evidence.ofWords())) {
      return new Comparison(
          Verdict.DIFFERENT, evidence, names, "too few common hashes for articles of this length");
    }
    if (names) {
      return new Comparison(
          Verdict.DIFFERENT, evidence, true, "the common words have other names and numbers");
    }
    if (slots.haveOtherNumbers()) {
      return new Comparison(
          Verdict.DIFFERENT, evidence, false, "the common words have other numbers");
    }
    long shortness = clamp(220 - evidence.ofWords(), 140);
    if (140_000L * evidence.words() >= (84_000 + 120 * shortness) * evidence.ofWords()
        && 2L * evidence.otherWords() >= evidence.ofOtherWords()) {
      return new Comparison(Verdict.SAME, evidence, false, "enough of both is in common runs");
    }
    if (isAbridged(shared, evidence, lead, thin)) {
      return new Comparison(
          Verdict.PART, evidence, false, "the shorter follows the beginning of the longer");
    }
    return new Comparison(
        Verdict.DIFFERENT, evidence, false, "too little of them is in common runs");
  }

  private static boolean isLittle(int shared, int least, int all, int words) {
    long length = clamp(words - 30, 50);
    return 10_000L * shared < (8_000 - 136 * length) * least
        || 10_000L * shared < (6_500 - 124 * length) * all;
  }

  private static boolean isAbridged(SharedHashes shared, Evidence evidence, int lead, long thin) {
    return 10L * evidence.words() >= 6L * evidence.ofWords()
        && 10L * evidence.otherWords() >= evidence.ofOtherWords()
        && (long) lead * shared.ofA() <= 58L * shared.ofA() + 2 * thin
        && 10L * lead <= 3L * evidence.ofOtherWords();
  }

  private static Evidence nothing(Sketch a, Sketch b, boolean equal) {
    return new Evidence(
        equal ? a.words() : 0,
        a.words(),
        equal ? b.words() : 0,
        b.words(),
        equal ? 1 : 0,
        0,
        0,
        0,
        0);
  }

  private static int count(boolean[] covered) {
    int count = 0;
    for (boolean word : covered) {
      count += word ? 1 : 0;
    }
    return count;
  }

  private static long clamp(int value, int most) {
    return Math.max(0, Math.min(most, value));
  }
}
