package dev.dateline.dataset;

import dev.dateline.dataset.Comparison.Change;
import dev.dateline.dataset.Comparison.Example;
import dev.dateline.dataset.Comparison.Side;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.avro.generic.GenericRecord;

/**
 * Compares the articles of two runs.
 *
 * <p>Reads both as often as the larger has {@value #ARTICLES_AT_ONCE} articles, so that only a part
 * of them is in memory at a time, beside those that are in one run only.
 */
final class RunComparison {

  private static final int ARTICLES_AT_ONCE = 100_000;

  private final Store store;
  private final Standing before;
  private final Standing after;
  private final Changes changes;

  /**
   * Compares two runs, wherever they stand.
   *
   * @param examples of each kind of change, at most
   */
  RunComparison(Store store, Standing before, Standing after, int examples) {
    this.store = store;
    this.before = before;
    this.after = after;
    this.changes = new Changes(examples);
  }

  Comparison compare() throws IOException {
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

  /** Another copy may stand for a text than did before. */
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

  /** What a run made of documents that are no articles of it. */
  private SortedMap<String, Long> refusals(Standing run, List<ArticleMark> articles)
      throws IOException {
    Set<String> documents =
        articles.stream().map(ArticleMark::document).collect(Collectors.toSet());
    SortedMap<String, Long> fates = new TreeMap<>();
    if (!documents.isEmpty()) {
      RunRows rows = new RunRows(store, run);
      rows.each(
          Table.DUPLICATES,
          Columns.of(Table.DUPLICATES, "source_uri", "source_part"),
          row -> count(fates, documents, row, "duplicate"));
      rows.each(
          Table.REJECTED,
          Columns.of(Table.REJECTED, "source_uri", "source_part", "reason"),
          row -> count(fates, documents, row, "rejected " + row.get("reason")));
    }
    return fates;
  }

  private static void count(
      SortedMap<String, Long> fates, Set<String> documents, GenericRecord row, String fate) {
    if (documents.contains(Targets.document(row))) {
      fates.merge(fate, 1L, Long::sum);
    }
  }

  private SortedMap<Change, List<Example>> examples() throws IOException {
    SortedMap<Change, List<Example>> examples = new TreeMap<>();
    for (Change change : changes.counts().keySet()) {
      List<Example> some = new ArrayList<>();
      for (Changes.Pair pair : changes.examples(change)) {
        some.add(
            change == Change.CHANGED_TEXT
                ? new TextChange(store, before, after).example(pair)
                : Changes.example(change, pair));
      }
      examples.put(change, List.copyOf(some));
    }
    return examples;
  }

  /** Told of each article. */
  @FunctionalInterface
  private interface Visitor {
    void visit(ArticleMark mark);
  }

  private void each(Standing run, int part, int parts, Visitor visitor) throws IOException {
    for (Table table : List.of(Table.ARTICLES, Table.UNDATED)) {
      new RunRows(store, run)
          .each(
              table,
              ArticleMark.columns(table),
              row -> {
                ArticleMark mark = ArticleMark.of(row);
                if (Math.floorMod(mark.document().hashCode(), parts) == part) {
                  visitor.visit(mark);
                }
              });
    }
  }

  private static long articles(Standing run) {
    return run.manifest().books().written();
  }

  private static Side side(Standing run) {
    Manifest manifest = run.manifest();
    return new Side(
        manifest.run(),
        run.folder(),
        manifest.sealed().toString(),
        manifest.pipelineVersion(),
        articles(run));
  }
}
