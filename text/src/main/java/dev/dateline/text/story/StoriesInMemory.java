package dev.dateline.text.story;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Assigns articles to stories in memory, run by run, with the decisions of the pipeline.
 *
 * <p>Not thread-safe.
 */
public final class StoriesInMemory {

  private record Known(ArticleKey articleKey, Sketch sketch) {}

  private final Map<Long, List<Known>> buckets = new HashMap<>();
  private final SortedMap<String, String> stories = new TreeMap<>();
  private final Map<String, Known> current = new HashMap<>();
  private long compared;
  private int run;

  /** Assigns the articles of a run to stories. */
  public void addRun(SortedMap<String, Sketch> sketches) throws IOException {
    current.clear();
    Set<Long> keys = new HashSet<>();
    sketches.forEach((id, sketch) -> keys.addAll(add(id, sketch)));
    settle(parents(keys));
    run++;
  }

  /** The story of every article so far, by its id. */
  public SortedMap<String, String> stories() {
    return stories;
  }

  /** Number of comparisons so far. */
  public long compared() {
    return compared;
  }

  private List<Long> add(String id, Sketch sketch) {
    Known article = new Known(new ArticleKey(run, sketch.words(), id), sketch);
    current.put(id, article);
    List<Long> keys = new ArrayList<>();
    for (long key : sketch.keys()) {
      buckets.computeIfAbsent(key, of -> new ArrayList<>()).add(article);
      keys.add(key);
    }
    return keys;
  }

  private SortedMap<ArticleKey, Parent> parents(Set<Long> keys) {
    SortedMap<ArticleKey, Parent> parents = new TreeMap<>();
    Set<List<ArticleKey>> seen = new HashSet<>();
    for (long key : keys) {
      Neighbours.pair(
          buckets.get(key),
          Known::articleKey,
          article -> article.articleKey().run() == run,
          (later, earlier) -> {
            if (seen.add(List.of(later.articleKey(), earlier.articleKey()))) {
              compare(later, earlier, parents);
            }
          });
    }
    return parents;
  }

  private void compare(Known later, Known earlier, Map<ArticleKey, Parent> parents) {
    compared++;
    Comparison comparison = Comparison.of(later.sketch(), earlier.sketch());
    if (comparison.verdict() != Verdict.DIFFERENT) {
      Parent parent =
          new Parent(
              earlier.articleKey(),
              comparison.verdict(),
              comparison.evidence(),
              earlier.articleKey().run() < run
                  ? Optional.of(stories.get(earlier.articleKey().id()))
                  : Optional.empty());
      parents.merge(later.articleKey(), parent, Parent::better);
    }
  }

  private void settle(SortedMap<ArticleKey, Parent> parents) throws IOException {
    current.keySet().forEach(id -> stories.put(id, id));
    StoryAssigner assigner =
        new StoryAssigner(
            (article, first) ->
                Optional.ofNullable(current.get(first))
                    .map(root -> Comparison.of(current.get(article.id()).sketch(), root.sketch())));
    for (Map.Entry<ArticleKey, Parent> entry : parents.entrySet()) {
      stories.put(entry.getKey().id(), assigner.add(entry.getKey(), entry.getValue()).story());
    }
  }
}
