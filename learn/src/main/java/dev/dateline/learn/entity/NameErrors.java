package dev.dateline.learn.entity;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What kinds of errors found names have, how much each kind costs, and where they are.
 *
 * <p>Every annotated name that was not found exactly, and every found name that is not annotated,
 * belongs to one kind.
 */
public final class NameErrors {

  /**
   * The errors of one kind.
   *
   * @param annotated annotated names that were not found exactly
   * @param found names found instead, or beside
   * @param gain in F1 of all names if all errors of the kind were right, in percent
   */
  public record Errors(int annotated, int found, double gain) {}

  private static final Comparator<Annotation> ORDER =
      Comparator.comparingInt(Annotation::start)
          .thenComparingInt(Annotation::end)
          .thenComparing(Annotation::type);

  private final Set<String> known;
  private final NameScores scores = new NameScores();
  private final SortedMap<String, int[]> kinds = new TreeMap<>();
  private final EnumMap<LineKind, int[]> places = new EnumMap<>(LineKind.class);
  private final SortedMap<String, int[]> byKnowledge = new TreeMap<>();

  /**
   * Errors, none yet.
   *
   * @param known names that the finder has met in training or on lists
   */
  public NameErrors(Set<String> known) {
    this.known = Set.copyOf(known);
  }

  /** Adds a document. */
  public void add(AnnotatedText annotated, List<Annotation> found) {
    scores.add(annotated, found);
    NavigableSet<Annotation> gold = ordered(annotated.text(), annotated.names());
    NavigableSet<Annotation> names = ordered(annotated.text(), found);
    for (Annotation name : gold) {
      boolean right = names.contains(name);
      count(places.computeIfAbsent(LineKind.of(annotated.text(), name), kind -> new int[2]), right);
      String written = annotated.text().substring(name.start(), name.end());
      String knowledge = known.contains(written) ? ", known" : ", new";
      count(byKnowledge.computeIfAbsent(name.type() + knowledge, kind -> new int[2]), right);
      if (!right) {
        kinds.computeIfAbsent(kind(name, names), kind -> new int[2])[0]++;
      }
    }
    for (Annotation name : names) {
      if (!gold.contains(name)) {
        kinds.computeIfAbsent(kindOfFound(name, gold, names), kind -> new int[2])[1]++;
      }
    }
  }

  private static NavigableSet<Annotation> ordered(String text, List<Annotation> names) {
    NavigableSet<Annotation> ordered = new TreeSet<>(ORDER);
    ordered.addAll(NameScores.trimmed(text, names));
    return ordered;
  }

  private static void count(int[] counts, boolean right) {
    counts[0]++;
    counts[1] += right ? 1 : 0;
  }

  private static String kind(Annotation gold, NavigableSet<Annotation> found) {
    boolean sameType = false;
    boolean other = false;
    for (Annotation name : found) {
      if (name.start() == gold.start() && name.end() == gold.end()) {
        return gold.type() + " found as " + name.type();
      }
      boolean overlaps = overlap(gold, name);
      sameType |= overlaps && name.type().equals(gold.type());
      other |= overlaps;
    }
    return gold.type()
        + (sameType ? " with other bounds" : other ? " with other bounds and type" : " missed");
  }

  private static String kindOfFound(
      Annotation found, NavigableSet<Annotation> gold, NavigableSet<Annotation> allFound) {
    String kind = found.type() + " spurious";
    for (Annotation name : gold.descendingSet()) {
      if (overlap(name, found) && !allFound.contains(name)) {
        kind = kind(name, allFound);
      }
    }
    return kind;
  }

  private static boolean overlap(Annotation a, Annotation b) {
    return a.start() < b.end() && b.start() < a.end();
  }

  /** The errors by kind. */
  public SortedMap<String, Errors> kinds() {
    NameScores.Counts all = scores.overall();
    SortedMap<String, Errors> errors = new TreeMap<>();
    kinds.forEach(
        (kind, counts) -> {
          int right = all.right() + counts[0];
          int found = all.found() + counts[0] - counts[1];
          double better = new NameScores.Counts(right, found, all.annotated()).f1();
          errors.put(kind, new Errors(counts[0], counts[1], better - all.f1()));
        });
    return errors;
  }

  /** Annotated names, and how many of them were found exactly, by where they are. */
  public SortedMap<LineKind, int[]> places() {
    return new TreeMap<>(places);
  }

  /** Annotated names, and how many of them were found exactly, by type and whether known. */
  public SortedMap<String, int[]> byKnowledge() {
    return new TreeMap<>(byKnowledge);
  }
}
