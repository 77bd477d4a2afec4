package dev.dateline.text.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Computes the acronyms that a name of several words may have in the same article. */
final class Acronyms {

  private static final int SHORTEST_PART = 3;
  private static final int LONGEST = 8;
  private static final int LONGEST_INITIALS = 3;

  private Acronyms() {}

  /**
   * In small letters: the first letters of the words that begin with a capital, with initials such
   * as {@code U.S.} complete; and the first letters of the words before a small word, as {@code
   * UNRWA} omits the words after {@code for}.
   */
  static List<String> of(String name) {
    List<String> acronyms = new ArrayList<>();
    StringBuilder letters = new StringBuilder();
    int words = 0;
    for (String word : name.split(" ", -1)) {
      boolean small = word.isEmpty() || !Character.isUpperCase(word.charAt(0));
      if (!small) {
        letters.append(isInitials(word) ? word.replace(".", "") : word.substring(0, 1));
        words++;
      } else if (words >= SHORTEST_PART) {
        add(letters, acronyms);
      }
    }
    add(letters, acronyms);
    return acronyms;
  }

  private static void add(StringBuilder letters, List<String> acronyms) {
    String acronym = letters.toString().toLowerCase(Locale.ROOT);
    if (acronym.length() > 1 && acronym.length() <= LONGEST && !acronyms.contains(acronym)) {
      acronyms.add(acronym);
    }
  }

  private static boolean isInitials(String word) {
    String letters = word.replace(".", "");
    return letters.length() > 1
        && letters.length() <= LONGEST_INITIALS
        && letters.chars().allMatch(Character::isUpperCase);
  }
}
