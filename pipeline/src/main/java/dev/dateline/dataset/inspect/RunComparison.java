package dev.dateline.dataset.inspect;

import dev.dateline.codec.RowColumn;
import dev.dateline.codec.RowView;
import dev.dateline.dataset.inspect.Comparison.Change;
import dev.dateline.dataset.inspect.Comparison.Example;
import dev.dateline.dataset.inspect.Comparison.Side;
import dev.dateline.dataset.manifest.LocatedRun;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.manifest.RunId;
import dev.dateline.dataset.manifest.RunRefusedException;
import dev.dateline.dataset.manifest.Table;
import dev.dateline.dataset.publish.PublishedDataset;
import dev.dateline.dataset.publish.Trash;
import dev.dateline.dataset.rows.RunRows;
import dev.dateline.dataset.store.Store;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Compares the articles of two runs.
 *
 * <p>Reads both as often as the larger has {@value #ARTICLES_AT_ONCE} articles, so that only a part
 * of them is in memory at a time, beside those that are in one run only.
 */
public final class RunComparison {

  private static final int ARTICLES_AT_ONCE = 100_000;

  private final Store store;
  private final LocatedRun before;
  private final LocatedRun after;
  private final ChangeCounts changes;

  /**
   * Compares two runs, wherever they are.
   *
   * @param examples of each kind of change, at most
   */
  RunComparison(Store store, LocatedRun before, LocatedRun after, int examples) {
    this.store = store;
    this.before = before;
    this.after = after;
    this.changes = new ChangeCounts(examples);
  }

  /**
   * Compares two published runs, or a run before and after it was replaced.
   *
   * @param before the one run
   * @param after the other; empty takes the newest of the first's name in the trash for the one,
   *     and the published one for the other
   * @throws RunRefusedException when there is no such run
   */
  public static RunComparison of(Store store, String before, Optional<String> after, int examples)
      throws IOException {
    LocatedRun one =
        after.isPresent()
            ? published(store, before)
            : new Trash(store)
                .newest(RunId.named(before))
                .orElseThrow(
                    () ->
                        new RunRefusedException(
                            "no run " + before + " in the trash. Name two runs to compare."))
                .located();
    return new RunComparison(store, one, published(store, after.orElse(before)), examples);
  }

  private static LocatedRun published(Store store, String run) throws IOException {
    Manifest manifest =
        new PublishedDataset(store)
            .published(RunId.named(run))
            .orElseThrow(() -> RunRefusedException.notPublished(run));
    if (!manifest.run().equals(run)) {
      throw new RunRefusedException(
          "run " + run + " was joined to run " + manifest.run() + ". Compare that one.");
    }
    return LocatedRun.published(manifest);
  }

  /** Reads both runs. */
  public Comparison compare() throws IOException {
    List<ArticleMark> vanished = new ArrayList<>();
    List<ArticleMark> appeared = new ArrayList<>();
    long most = Math.max(articles(before), articles(after));
    int parts = Math.toIntExact(1 + most / ARTICLES_AT_ONCE);
    for (int part = 0; part < parts; part++) {
      compare(part, parts, vanished, appeared);
    }
    sameTextElsewhere(vanished, appeared);
    vanished.forEach(article -> changes.lone(Change.VANISHED, article));
    appeared.forEach(article -> changes.lone(Change.APPEARED, article));
    return new Comparison(
        side(before),
        side(after),
        changes.same(),
        changes.counts(),
        refusals(before, appeared),
        refusals(after, vanished),
        examples());
  }

  /** The articles of a part of the documents; those of one run only are added to the lists. */
  private void compare(int part, int parts, List<ArticleMark> vanished, List<ArticleMark> appeared)
      throws IOException {
    Map<String, ArticleMark> old = new HashMap<>();
    each(before, part, parts, mark -> old.put(mark.document(), mark));
    each(
        after,
        part,
        parts,
        mark -> {
          ArticleMark was = old.remove(mark.document());
          if (was == null) {
            appeared.add(mark);
          } else {
            changes.compare(was, mark);
          }
        });
    vanished.addAll(old.values());
  }

  /** Another copy of a text may be its article than before. */
  private void sameTextElsewhere(List<ArticleMark> vanished, List<ArticleMark> appeared) {
    vanished.sort(Comparator.comparing(ArticleMark::document));
    appeared.sort(Comparator.comparing(ArticleMark::document));
    Map<String, ArticleMark> gone = new HashMap<>();
    vanished.forEach(mark -> gone.put(mark.id(), mark));
    Map<String, ArticleMark> found = new HashMap<>();
    for (ArticleMark mark : appeared) {
      ArticleMark was = gone.get(mark.id());
      if (was != null && found.putIfAbsent(mark.id(), mark) == null) {
        changes.compare(was, mark);
      }
    }
    vanished.removeIf(mark -> found.containsKey(mark.id()));
    appeared.removeIf(mark -> mark.equals(found.get(mark.id())));
  }

  /** The outcome of documents that are not articles of a run. */
  private SortedMap<String, Long> refusals(LocatedRun run, List<ArticleMark> articles)
      throws IOException {
    Set<String> documents =
        articles.stream().map(ArticleMark::document).collect(Collectors.toSet());
    SortedMap<String, Long> fates = new TreeMap<>();
    if (!documents.isEmpty()) {
      RunRows rows = new RunRows(store, run);
      rows.each(
          Table.DUPLICATES,
          List.of(RowColumn.SOURCE_URI, RowColumn.SOURCE_PART),
          row -> count(fates, documents, row, "duplicate"));
      rows.each(
          Table.REJECTED,
          List.of(RowColumn.SOURCE_URI, RowColumn.SOURCE_PART, RowColumn.REASON),
          row -> count(fates, documents, row, "rejected " + row.get(RowColumn.REASON)));
    }
    return fates;
  }

  private static void count(
      SortedMap<String, Long> fates, Set<String> documents, RowView row, String fate) {
    if (documents.contains(row.document())) {
      fates.merge(fate, 1L, Long::sum);
    }
  }

  private SortedMap<Change, List<Example>> examples() throws IOException {
    SortedMap<Change, List<Example>> examples = new TreeMap<>();
    for (Change change : changes.counts().keySet()) {
      List<Example> some = new ArrayList<>();
      for (ChangeCounts.Pair pair : changes.examples(change)) {
        some.add(
            change == Change.CHANGED_TEXT
                ? new TextChange(store, before, after).example(pair)
                : ChangeCounts.example(change, pair));
      }
      examples.put(change, List.copyOf(some));
    }
    return examples;
  }

  /** Receives each article. */
  @FunctionalInterface
  private interface Visitor {
    void visit(ArticleMark mark);
  }

  private void each(LocatedRun run, int part, int parts, Visitor visitor) throws IOException {
    new RunRows(store, run)
        .each(
            Table.that(Table.Accounts.WRITTEN),
            ArticleMark.COLUMNS,
            row -> {
              ArticleMark mark = ArticleMark.of(row);
              if (Math.floorMod(mark.document().hashCode(), parts) == part) {
                visitor.visit(mark);
              }
            });
  }

  private static long articles(LocatedRun run) {
    return run.manifest().books().written();
  }

  private static Side side(LocatedRun run) {
    Manifest manifest = run.manifest();
    return new Side(
        manifest.run(),
        run.folder(),
        manifest.sealed().toString(),
        manifest.pipelineVersion(),
        articles(run));
  }
}
