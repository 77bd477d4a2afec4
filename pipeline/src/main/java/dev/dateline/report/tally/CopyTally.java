package dev.dateline.report.tally;

import dev.dateline.codec.CopyFacts;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts the copies of every article that has some, in bounded memory.
 *
 * <p>When too many articles have copies, only those are kept whose id begins with some zero bits: a
 * representative sample, the same in every order. Not thread-safe.
 */
final class CopyTally {

  /** The most articles with copies that are kept; about 70 MB. */
  static final int KEPT = 250_000;

  private static final int LARGEST = 10;

  private final int kept;
  private final Map<String, Group> groups = new HashMap<>();
  private int bits;

  CopyTally() {
    this(KEPT);
  }

  CopyTally(int kept) {
    this.kept = kept;
  }

  /** An article with copies. */
  static final class Group {
    private final String id;
    private final String run;
    private final String example;
    private long copies;

    Group(CopyFacts first) {
      id = first.duplicateOf();
      run = first.duplicateOfRun();
      example = first.document();
    }

    String id() {
      return id;
    }

    String run() {
      return run;
    }

    String example() {
      return example;
    }

    long copies() {
      return copies;
    }
  }

  /** Counts a copy; copies must come in the order of the files. */
  void add(CopyFacts copy) {
    if (Sampling.keeps(copy.duplicateOf(), bits)) {
      groups.computeIfAbsent(copy.duplicateOf(), id -> new Group(copy)).copies++;
      while (groups.size() > kept) {
        bits++;
        groups.keySet().removeIf(id -> !Sampling.keeps(id, bits));
      }
    }
  }

  /** About the number of copies of an article: exact, unless there were too many of them. */
  long copiesOf(String id) {
    Group group = groups.get(id);
    return group == null ? 0 : group.copies << bits;
  }

  /** How many leading zero bits the id of an article must have to be kept. */
  int bits() {
    return bits;
  }

  /** The articles with the most copies. */
  List<Group> largest() {
    return groups.values().stream()
        .sorted(Comparator.comparingLong(Group::copies).reversed().thenComparing(group -> group.id))
        .limit(LARGEST)
        .toList();
  }
}
