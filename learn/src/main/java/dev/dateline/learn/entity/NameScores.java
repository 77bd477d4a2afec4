package dev.dateline.learn.entity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How well found names agree with annotated ones, by exact span and type.
 *
 * <p>A possessive or quotation mark at the end of a name does not count, on either side.
 */
public final class NameScores {

  /**
   * Names counted.
   *
   * @param right found and annotated
   * @param found found
   * @param annotated annotated
   */
  public record Counts(int right, int found, int annotated) {

    /** Share of the found names that are annotated, in percent. */
    public double precision() {
      return found == 0 ? 0 : 100.0 * right / found;
    }

    /** Share of the annotated names that are found, in percent. */
    public double recall() {
      return annotated == 0 ? 0 : 100.0 * right / annotated;
    }

    /** Harmonic mean of precision and recall, in percent. */
    public double f1() {
      return found + annotated == 0 ? 0 : 200.0 * right / (found + annotated);
    }

    private Counts plus(int more, int moreFound, int moreAnnotated) {
      return new Counts(right + more, found + moreFound, annotated + moreAnnotated);
    }
  }

  private static final Counts NONE = new Counts(0, 0, 0);
  private static final List<String> ENDINGS = List.of("'s", "\u2019s", "'S", "'", "\u2019", "\"");

  private final SortedMap<String, Counts> byType = new TreeMap<>();

  /** Adds a document. */
  public void add(AnnotatedText annotated, List<Annotation> found) {
    Set<Annotation> gold = trimmed(annotated.text(), annotated.names());
    Set<Annotation> names = trimmed(annotated.text(), found);
    for (Annotation name : gold) {
      byType.merge(name.type(), NONE.plus(0, 0, 1), NameScores::sum);
    }
    for (Annotation name : names) {
      int right = gold.contains(name) ? 1 : 0;
      byType.merge(name.type(), NONE.plus(right, 1, 0), NameScores::sum);
    }
  }

  private static Counts sum(Counts a, Counts b) {
    return a.plus(b.right(), b.found(), b.annotated());
  }

  /** The names without a possessive or quotation mark at their end. */
  static Set<Annotation> trimmed(String text, List<Annotation> names) {
    List<Annotation> trimmed = new ArrayList<>();
    for (Annotation name : names) {
      String written = text.substring(name.start(), name.end());
      int cut = 0;
      for (String ending : ENDINGS) {
        if (cut == 0 && written.length() > ending.length() + 1 && written.endsWith(ending)) {
          cut = ending.length();
        }
      }
      trimmed.add(new Annotation(name.type(), name.start(), name.end() - cut));
    }
    return new HashSet<>(trimmed);
  }

  /** The counts of each type. */
  public SortedMap<String, Counts> byType() {
    return new TreeMap<>(byType);
  }

  /** The counts of all types together. */
  public Counts overall() {
    return byType.values().stream().reduce(NONE, NameScores::sum);
  }
}
