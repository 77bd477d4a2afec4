package dev.dateline.dataset.inspect;

import dev.dateline.dataset.inspect.Comparison.Change;
import dev.dateline.dataset.inspect.Comparison.Example;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts the differences between the articles of two runs, and keeps the first of each kind. */
final class ChangeCounts {

  private static final int MOST_NAMES = 5;

  private final int mostExamples;
  private final Map<Change, Long> counts = new EnumMap<>(Change.class);
  private final Map<Change, List<Pair>> examples = new EnumMap<>(Change.class);
  private long same;

  /**
   * A count of nothing yet.
   *
   * @param mostExamples of each kind
   */
  ChangeCounts(int mostExamples) {
    this.mostExamples = mostExamples;
  }

  /** An article before and after; the same one twice when it is only in one of the runs. */
  record Pair(ArticleMark before, ArticleMark after) {}

  /** An article that is in both runs. */
  void compare(ArticleMark before, ArticleMark after) {
    Set<Change> changes = EnumSet.noneOf(Change.class);
    if (!before.document().equals(after.document())) {
      changes.add(Change.OTHER_SOURCE);
    }
    if (!before.date().equals(after.date())) {
      changes.add(Change.MOVED_DATE);
    }
    if (!before.hasTextOf(after)) {
      changes.add(Change.CHANGED_TEXT);
    }
    if (!before.names().equals(after.names())) {
      changes.add(Change.CHANGED_ENTITIES);
    }
    changes.forEach(change -> note(change, new Pair(before, after)));
    if (changes.isEmpty()) {
      same++;
    }
  }

  /** An article that is in one run only. */
  void lone(Change change, ArticleMark article) {
    note(change, new Pair(article, article));
  }

  private void note(Change change, Pair pair) {
    counts.merge(change, 1L, Long::sum);
    List<Pair> kept = examples.computeIfAbsent(change, kind -> new ArrayList<>());
    if (kept.size() < mostExamples) {
      kept.add(pair);
    }
  }

  /** Number of articles without any change. */
  long same() {
    return same;
  }

  /** Number of articles with each change. */
  SortedMap<Change, Long> counts() {
    return new TreeMap<>(counts);
  }

  /** The first pairs with a change. */
  List<Pair> examples(Change change) {
    return List.copyOf(examples.getOrDefault(change, List.of()));
  }

  /** A pair in words; not for a changed text, whose words are elsewhere. */
  static Example example(Change change, Pair pair) {
    ArticleMark before = pair.before();
    ArticleMark after = pair.after();
    return switch (change) {
      case APPEARED -> new Example(after.document(), "", after.date());
      case VANISHED -> new Example(before.document(), before.date(), "");
      case MOVED_DATE -> new Example(after.document(), before.date(), after.date());
      case CHANGED_TEXT -> new Example(after.document(), before.headline(), after.headline());
      case CHANGED_ENTITIES ->
          new Example(after.document(), without(before, after), without(after, before));
      case OTHER_SOURCE -> new Example(after.document(), before.document(), after.document());
    };
  }

  private static String without(ArticleMark one, ArticleMark other) {
    return one.names().stream()
        .filter(name -> !other.names().contains(name))
        .limit(MOST_NAMES)
        .collect(Collectors.joining(", "));
  }
}
