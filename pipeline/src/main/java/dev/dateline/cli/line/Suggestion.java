package dev.dateline.cli.line;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What a misspelt name could mean. */
public final class Suggestion {

  private static final int SHORTEST_START = 4;
  private static final int LETTERS_PER_MISTAKE = 5;

  private Suggestion() {}

  /**
   * The name that is most like a given one: a name that begins with it, or else one with few
   * letters changed, left out, added or exchanged; the first in the alphabet of several.
   */
  public static Optional<String> of(String given, Collection<String> names) {
    String wanted = given.toLowerCase(Locale.ROOT);
    Optional<String> begun =
        names.stream()
            .filter(name -> wanted.length() >= SHORTEST_START)
            .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(wanted))
            .min(Comparator.naturalOrder());
    return begun.or(
        () ->
            names.stream()
                .filter(name -> Math.abs(wanted.length() - name.length()) <= most(wanted))
                .filter(name -> distance(wanted, name) <= most(wanted))
                .min(
                    Comparator.comparingInt((String name) -> distance(wanted, name))
                        .thenComparing(Comparator.naturalOrder())));
  }

  /** The same as a sentence to add to a message; empty when nothing is like it. */
  public static String words(String given, Collection<String> names) {
    return of(given, names).map(name -> " Did you mean " + name + "?").orElse("");
  }

  private static int most(String wanted) {
    return 1 + wanted.length() / LETTERS_PER_MISTAKE;
  }

  /** Changes from one word to another, where exchanging two neighbours is one change. */
  private static int distance(String wanted, String name) {
    String other = name.toLowerCase(Locale.ROOT);
    int[][] changes = new int[wanted.length() + 1][other.length() + 1];
    for (int i = 0; i <= wanted.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        changes[i][j] = i == 0 || j == 0 ? i + j : least(changes, wanted, other, i, j);
      }
    }
    return changes[wanted.length()][other.length()];
  }

  private static int least(int[][] changes, String wanted, String other, int i, int j) {
    int same = wanted.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
    int least =
        Math.min(
            changes[i - 1][j - 1] + same, Math.min(changes[i - 1][j] + 1, changes[i][j - 1] + 1));
    boolean exchanged =
        i > 1
            && j > 1
            && wanted.charAt(i - 1) == other.charAt(j - 2)
            && wanted.charAt(i - 2) == other.charAt(j - 1);
    return exchanged ? Math.min(least, changes[i - 2][j - 2] + 1) : least;
  }
}
