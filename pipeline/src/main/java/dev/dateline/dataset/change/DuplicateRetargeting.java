package dev.dateline.dataset.change;

import dev.dateline.codec.RowColumn;
import dev.dateline.codec.RowFileReader;
import dev.dateline.codec.RowType;
import dev.dateline.codec.RowView;
import dev.dateline.dataset.manifest.CopyKind;
import dev.dateline.dataset.manifest.Layout;
import dev.dateline.dataset.manifest.LocatedRun;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.manifest.RunRefusedException;
import dev.dateline.dataset.manifest.Table;
import dev.dateline.dataset.manifest.WrittenFile;
import dev.dateline.dataset.publish.StartOfList;
import dev.dateline.dataset.publish.Swap;
import dev.dateline.dataset.publish.WriteSession;
import dev.dateline.dataset.rows.Ledger;
import dev.dateline.dataset.rows.RowIterator;
import dev.dateline.dataset.rows.RunRows;
import dev.dateline.dataset.store.Store;
import dev.dateline.schema.DuplicateRow;
import dev.dateline.text.dedup.Duplicate;
import java.io.IOException;
import java.io.UncheckedIOException;
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
 * Retargets the copies in runs that stay whose articles are in runs that are made again.
 *
 * <p>An article that is made again may have another id, or be a copy now. Because every document of
 * a run is accounted for, the document of the old article shows which article its copies belong to.
 * Holds one entry in memory for each article that such copies name.
 */
final class DuplicateRetargeting {

  private static final List<RowColumn<?>> ARTICLE =
      List.of(RowColumn.ID, RowColumn.SOURCE_URI, RowColumn.SOURCE_PART);
  private static final List<RowColumn<?>> COPY =
      List.of(
          RowColumn.SOURCE_URI,
          RowColumn.SOURCE_PART,
          RowColumn.DUPLICATE_OF,
          RowColumn.DUPLICATE_OF_RUN,
          RowColumn.KIND);
  private static final List<RowColumn<?>> REFUSAL =
      List.of(RowColumn.SOURCE_URI, RowColumn.SOURCE_PART, RowColumn.REASON);
  private static final List<Table> ARTICLES = Table.that(Table.Accounts.WRITTEN);

  /** An article, by the run that published it. */
  private record Article(String run, String id) {}

  /** A document, by the file of its run. */
  private record Document(String run, String uri, Optional<Long> part) {}

  /** The article that the copies of an article belong to now. */
  private record Successor(Article article, boolean sameBytes) {}

  private final WriteSession session;
  private final Store store;
  private final Swap swap;
  private final ReplayPlan plan;
  private final Map<Article, Successor> successors = new HashMap<>();
  private final List<String> orphans = new ArrayList<>();

  DuplicateRetargeting(WriteSession session, Swap swap, ReplayPlan plan) {
    this.session = session;
    this.store = session.dataset().store();
    this.swap = swap;
    this.plan = plan;
  }

  /**
   * Stages every run that is kept and refers to an article that has changed.
   *
   * @throws RunRefusedException when an article that has copies there is refused now
   */
  void follow() throws IOException {
    Map<Document, Article> documents = documents(named());
    for (Manifest old : plan.replayed()) {
      find(swap.sealed(old.run()).orElseThrow(), documents);
    }
    if (!orphans.isEmpty()) {
      throw new RunRefusedException(
          "articles would be refused that have copies in runs that are not replayed: "
              + StartOfList.of(orphans)
              + ". Nothing was changed. Replay to the newest run, or keep the rows of the articles'"
              + " runs too with --keep-rows=RUN.");
    }
    for (Manifest manifest : plan.kept()) {
      rewrite(manifest);
    }
  }

  /** The articles of replayed runs that copies in kept runs refer to. */
  private Set<Article> named() throws IOException {
    Set<String> replayed = new HashSet<>(Ledger.runs(plan.replayed()));
    Set<Article> named = new HashSet<>();
    for (Manifest manifest : plan.kept()) {
      rows(LocatedRun.published(manifest))
          .each(
              Table.DUPLICATES,
              COPY,
              row -> {
                Article article = original(row);
                if (replayed.contains(article.run())) {
                  named.add(article);
                }
              });
    }
    return named;
  }

  private Map<Document, Article> documents(Set<Article> named) throws IOException {
    Map<Document, Article> documents = new HashMap<>();
    if (!named.isEmpty()) {
      for (Manifest old : plan.replayed()) {
        rows(LocatedRun.published(old))
            .each(
                ARTICLES,
                ARTICLE,
                row -> {
                  Article article = new Article(old.run(), row.get(RowColumn.ID));
                  if (named.contains(article)) {
                    documents.put(document(old.run(), row), article);
                  }
                });
      }
    }
    return documents;
  }

  /** Finds the results of documents in a run that was made again. */
  private void find(LocatedRun run, Map<Document, Article> documents) throws IOException {
    if (documents.isEmpty()) {
      return;
    }
    rows(run)
        .each(
            ARTICLES,
            ARTICLE,
            row -> {
              Article old = documents.get(document(run.run(), row));
              if (old != null) {
                Article now = new Article(run.run(), row.get(RowColumn.ID));
                successors.put(old, new Successor(now, true));
              }
            });
    rows(run)
        .each(
            Table.DUPLICATES,
            COPY,
            row -> {
              Article old = documents.get(document(run.run(), row));
              if (old != null) {
                boolean sameBytes = row.get(RowColumn.KIND) == Duplicate.Kind.RAW;
                successors.put(old, new Successor(original(row), sameBytes));
              }
            });
    rows(run)
        .each(
            Table.REJECTED,
            REFUSAL,
            row -> {
              Article old = documents.get(document(run.run(), row));
              if (old != null) {
                orphans.add(
                    old.id()
                        + " (run "
                        + old.run()
                        + ", "
                        + row.get(RowColumn.SOURCE_URI)
                        + "): "
                        + row.get(RowColumn.REASON));
              }
            });
  }

  /**
   * Stages a run that is kept, if one of its copies refers to another article now; it may be staged
   * already, with other stories.
   */
  private void rewrite(Manifest published) throws IOException {
    boolean isStaged = swap.sealed(published.run()).isPresent();
    Manifest manifest = swap.sealed(published.run()).map(LocatedRun::manifest).orElse(published);
    Set<WrittenFile> outdated = new HashSet<>();
    for (WrittenFile file : manifest.files()) {
      if (file.table() == Table.DUPLICATES && isOutdated(manifest, file)) {
        outdated.add(file);
      }
    }
    if (outdated.isEmpty()) {
      return;
    }
    SortedMap<CopyKind, Long> kinds = new TreeMap<>(manifest.books().duplicates());
    List<WrittenFile> files = new ArrayList<>();
    for (WrittenFile file : manifest.files()) {
      if (outdated.contains(file)) {
        files.add(rewrite(manifest, file, kinds));
      } else {
        if (!isStaged) {
          swap.carry(manifest, file, manifest.run());
        }
        files.add(file);
      }
    }
    for (Manifest.Attachment attachment : manifest.attachments()) {
      if (!isStaged) {
        store.share(
            Layout.run(manifest.run()) + "/" + attachment.path(),
            swap.stage(manifest.run()).runFolder() + "/" + attachment.path());
      }
    }
    session.seal(swap, manifest.with(manifest.books().with(kinds), files));
  }

  private boolean isOutdated(Manifest manifest, WrittenFile file) throws IOException {
    try (RowFileReader<DuplicateRow> rows = open(manifest, file)) {
      for (Optional<DuplicateRow> row = rows.next(); row.isPresent(); row = rows.next()) {
        Successor now = successors.get(original(row.get()));
        if (now != null && !now.article().equals(original(row.get()))) {
          return true;
        }
      }
      return false;
    }
  }

  private WrittenFile rewrite(Manifest manifest, WrittenFile file, SortedMap<CopyKind, Long> kinds)
      throws IOException {
    try (RowFileReader<DuplicateRow> rows = open(manifest, file)) {
      Iterable<DuplicateRow> followed = () -> new RowIterator<>(rows, row -> follow(row, kinds));
      int number = Layout.numberOf(file.path());
      return swap.stage(manifest.run())
          .write(Table.DUPLICATES, Optional.empty(), number, followed, file.rows());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private DuplicateRow follow(DuplicateRow row, SortedMap<CopyKind, Long> kinds) {
    Successor now = successors.get(original(row));
    if (now != null) {
      kinds.merge(kind(row), -1L, Long::sum);
      row.setDuplicateOf(now.article().id());
      row.setDuplicateOfRun(now.article().run());
      row.setKind(now.sameBytes() ? row.getKind() : Duplicate.Kind.CONTENT.name());
      row.setScope(scope(now.article(), row).name());
      kinds.merge(kind(row), 1L, Long::sum);
    }
    return row;
  }

  private static Duplicate.Scope scope(Article article, DuplicateRow copy) {
    return article.run().equals(copy.getRunId())
        ? Duplicate.Scope.SAME_RUN
        : Duplicate.Scope.EARLIER_RUN;
  }

  private static CopyKind kind(DuplicateRow row) {
    return CopyKind.of(
        Duplicate.Kind.valueOf(row.getKind()), Duplicate.Scope.valueOf(row.getScope()));
  }

  private RowFileReader<DuplicateRow> open(Manifest manifest, WrittenFile file) throws IOException {
    return RowType.DUPLICATE.read(
        manifest.format(), store.openSeekable(Layout.run(manifest.run()) + "/" + file.path()));
  }

  private RunRows rows(LocatedRun run) {
    return new RunRows(store, run);
  }

  private static Article original(RowView copy) {
    return new Article(copy.get(RowColumn.DUPLICATE_OF_RUN), copy.get(RowColumn.DUPLICATE_OF));
  }

  private static Article original(DuplicateRow copy) {
    return new Article(copy.getDuplicateOfRun(), copy.getDuplicateOf());
  }

  private static Document document(String run, RowView row) {
    return new Document(run, row.get(RowColumn.SOURCE_URI), row.get(RowColumn.SOURCE_PART));
  }
}
