package dev.dateline.text.story;

/**
 * Tells an article that repeats another of its source from a page that only has its form.
 *
 * <p>Pages of a few words differ by a name or a number: only equal ones repeat each other. Short
 * pages under one long notice look like one story. A paper prints a story now and then again, but
 * not in page after page: where it seems to, only what is nearly all the same is a repeat.
 */
public final class Repeats {

  /** So often one source may tell a story again. */
  private static final int MOST = 20;

  /** Articles of fewer words are compared as a whole. */
  private static final int FEW_WORDS = 50;

  private Repeats() {}

  /**
   * Whether an article is a repeat.
   *
   * @param evidence what it has in common with its parent
   * @param repeats how many articles of its source repeat one of its story
   */
  public static boolean isRepeat(Evidence evidence, int repeats) {
    if (evidence.ofWords() < FEW_WORDS) {
      return evidence.words() == evidence.ofOtherWords();
    }
    return repeats <= MOST || 100L * evidence.words() >= 85L * evidence.ofWords();
  }
}
