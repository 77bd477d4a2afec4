package dev.dateline.learn.entity;

/** Coins a name from two names: the beginning of one and the end of the other, joined at vowels. */
final class NameBlend {

  private static final String VOWELS = "aeiouy";
  private static final int SHORTEST = 4;
  private static final int LONGEST = 12;

  private NameBlend() {}

  /** The new name, or the first name if the two do not blend well. */
  static String of(String first, String second) {
    int from = vowelBehind(first, first.length() / 2 - 1);
    int to = vowelBehind(second, second.length() / 2 - 1);
    if (first.indexOf(' ') >= 0 || second.indexOf(' ') >= 0 || from < 1 || to < 1) {
      return first;
    }
    String blend = first.substring(0, from) + second.substring(to);
    return blend.length() < SHORTEST || blend.length() > LONGEST ? first : blend;
  }

  private static int vowelBehind(String name, int from) {
    for (int i = Math.max(1, from); i < name.length(); i++) {
      if (VOWELS.indexOf(name.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }
}
