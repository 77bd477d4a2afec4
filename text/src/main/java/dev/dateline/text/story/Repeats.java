package dev.dateline.text.story;

/**
 * Distinguishes an article that repeats another of its source from a page that only has the same
 * form.
 *
 * <p>Pages of a few words may differ only in a name or a number: they are repeats only if they are
 * equal. Short pages with the same long notice look like one story. A paper repeats a story now and
 * then, but not on many pages: where it seems to, only nearly equal articles are repeats.
 */
public final class Repeats {

  /** The most ordinary repeats of a story in one source. */
  private static final int MOST = 20;

  /** Articles of fewer words are repeats only if they are equal. */
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
