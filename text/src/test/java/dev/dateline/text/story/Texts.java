package dev.dateline.text.story;

import java.util.Random;

/** Bodies of invented words, which have nothing in common by chance. */
final class Texts {

  private static final String[] SYLLABLES = {
    "ba", "do", "ke", "lu", "mi", "no", "ra", "se", "ti", "vu", "zo", "pa"
  };

  private Texts() {}

  /** A body of this many words. */
  static String of(long seed, int words) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      for (int syllables = 2 + random.nextInt(3); syllables > 0; syllables--) {
        text.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
      }
      text.append(i % 12 == 11 ? ".\n" : " ");
    }
    return text.toString();
  }

  /** The words of a body from one to another. */
  static String words(String body, int from, int to) {
    String[] words = body.split("\\s+", -1);
    return String.join(" ", java.util.Arrays.copyOfRange(words, from, to));
  }
}
