package dev.dateline.dataset.change;

import dev.dateline.article.Fingerprint;
import dev.dateline.dataset.manifest.Layout;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.manifest.Member;
import dev.dateline.dataset.manifest.RunRefusedException;
import dev.dateline.dataset.manifest.Takedown;
import dev.dateline.dataset.manifest.TakenDown;
import dev.dateline.dataset.manifest.WrittenFile;
import dev.dateline.dataset.publish.DatasetContext;
import dev.dateline.dataset.publish.Swap;
import dev.dateline.dataset.publish.Trash;
import dev.dateline.dataset.publish.WriteSession;
import dev.dateline.dataset.store.Store;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Takes documents down: in every published run at once, and permanently.
 *
 * <p>The runs that hold them are rewritten and swapped in together with the record of their hashes.
 * What is deleted is not kept in the trash, and what the trash held of it is deleted first.
 */
public final class Drop {

  private final DatasetContext dataset;
  private final Store store;
  private final DropRequest request;
  private final Targets targets;
  private final TargetSearch search;
  private final List<Takedown> log;

  /** The takedown that is asked for; reads what was taken down before. */
  public Drop(DatasetContext dataset, DropRequest request) throws IOException {
    this.dataset = dataset;
    this.store = dataset.store();
    this.request = request;
    this.targets = new Targets(request);
    this.search = new TargetSearch(store, targets);
    this.log = TakenDown.log(store);
  }

  /**
   * Finds the documents, and does nothing about them.
   *
   * @throws RunRefusedException when one that is named is not in the dataset and never was
   */
  public Dropped find(List<Manifest> published) throws IOException {
    return found(affected(published), 0, List.of());
  }

  /**
   * Takes them down.
   *
   * @throws RunRefusedException when one that is named is not in the dataset and never was
   */
  public Dropped carryOut(WriteSession session) throws IOException {
    List<TargetSearch.Affected> affected = affected(session.published());
    List<String> purged = purgeTrash();
    if (affected.isEmpty()) {
      return found(affected, 0, purged);
    }
    Takedown takedown = takedown(affected);
    Swap swap = session.swap(Trash.DROP);
    for (TargetSearch.Affected run : affected) {
      stage(session, swap, run, takedown);
    }
    swap.bring(takedown.path(), takedown);
    session.commit(swap, takedown.runs());
    new Trash(store).purge();
    return found(affected, takedown.number(), purged);
  }

  private void stage(
      WriteSession session, Swap swap, TargetSearch.Affected affected, Takedown takedown)
      throws IOException {
    Manifest run = affected.run();
    TakenDownRows refusals = new TakenDownRows(targets, request.pipelineVersion());
    TakedownRewrite removal = new TakedownRewrite(store, swap, run, refusals);
    List<WrittenFile> files = removal.stage(affected.files());
    if (!run.members().isEmpty()) {
      store.share(
          Layout.run(run.run()) + "/" + Member.FILE,
          swap.stage(run.run()).runFolder() + "/" + Member.FILE);
    }
    session.seal(
        swap,
        run.without(
            takedown.note(affected.documents()),
            refusals.from(run.books()),
            files,
            removal.schemas(affected.files()),
            dataset.clock().instant()));
  }

  private List<TargetSearch.Affected> affected(List<Manifest> published) throws IOException {
    List<TargetSearch.Affected> affected = search.among(published);
    Set<String> missing = targets.missing();
    for (Takedown takedown : log) {
      takedown.contents().stream().map(Fingerprint::contentHash).forEach(missing::remove);
    }
    if (!missing.isEmpty()) {
      throw new RunRefusedException(
          "no document in the dataset: '"
              + String.join("', '", missing)
              + "' ("
              + store.root()
              + "). Expected ids and source URIs as its rows have them; nothing was taken down.");
    }
    return affected;
  }

  private Takedown takedown(List<TargetSearch.Affected> affected) {
    return new Takedown(
        log.isEmpty() ? 1 : log.get(log.size() - 1).number() + 1,
        LocalDate.ofInstant(dataset.clock().instant(), ZoneOffset.UTC),
        request.reason(),
        affected.stream().mapToLong(TargetSearch.Affected::documents).sum(),
        affected.stream().map(run -> run.run().run()).toList(),
        targets.contents(),
        targets.rawHashes());
  }

  /** A takedown must not leave the text in the trash. */
  private List<String> purgeTrash() throws IOException {
    Trash trash = new Trash(store);
    List<String> purged = new ArrayList<>();
    for (String name : trash.names()) {
      for (Trash.Old run : trash.runs(name)) {
        if (run.manifest().isEmpty() || search.isIn(run.located())) {
          trash.delete(run);
          purged.add(run.folder());
        }
      }
    }
    return purged;
  }

  private Dropped found(List<TargetSearch.Affected> affected, int number, List<String> purged) {
    SortedMap<String, Long> documents = new TreeMap<>();
    affected.forEach(run -> documents.put(run.run().run(), run.documents()));
    return new Dropped(number, documents, search.examples(), purged);
  }
}
