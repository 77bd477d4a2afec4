package dev.dateline.dataset.publish;

import dev.dateline.dataset.manifest.ChangeLog;
import dev.dateline.dataset.manifest.ChangeRecord;
import dev.dateline.dataset.manifest.Layout;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.manifest.PublishedFolders;
import dev.dateline.dataset.manifest.Snapshot;
import dev.dateline.dataset.publish.Attempt.Card;
import dev.dateline.dataset.publish.Attempt.State;
import dev.dateline.dataset.rows.RunFolder;
import dev.dateline.dataset.store.JsonFiles;
import dev.dateline.dataset.store.Store;
import dev.dateline.dataset.store.UnreadableFileException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Completes or deletes the runs that were cut off, when the next writer takes the lock. */
final class Recovery {

  private final Store store;
  private final List<String> done = new ArrayList<>();

  Recovery(Store store) {
    this.store = store;
  }

  /**
   * Carries out what was decided, publishes what was sealed, deletes all else; returns what was
   * done, in words.
   *
   * @throws UnreadableFileException when a file that records what was decided can't be read;
   *     nothing is swept then
   */
  List<String> run() throws IOException {
    Optional<ChangeLog.Decided> change = new ChangeLog(store).state().unfinished();
    if (change.isPresent()) {
      new DecidedChange(store, change.get()).carryOut();
      done.add(notice(change.get().record()));
    }
    // Refuses what only a missing record could explain.
    new PublishedFolders(store).look();
    sweepSwaps();
    for (String name : store.list(Layout.STAGING)) {
      finish(Layout.STAGING + "/" + name, Layout.runOfAttempt(name));
    }
    sweepDrafts();
    return done;
  }

  private static String notice(ChangeRecord change) {
    return change.removed().isEmpty() && !change.added().isEmpty()
        ? "run " + change.added().get(0).run() + " was cut off after its last check: published"
        : "the replacement of runs was cut off: completed";
  }

  /** What is left of a swap is of no use: either it was carried out, or nobody saw it. */
  private void sweepSwaps() throws IOException {
    for (String name : store.list(Layout.SWAPS)) {
      if (!store.files(Layout.swap(name)).isEmpty()) {
        done.add("a change of published runs was cut off before it was made: deleted");
      }
      store.delete(Layout.swap(name));
    }
    new Trash(store).purge();
    for (String name : store.list(Layout.TRASH)) {
      if (store.files(Layout.TRASH + "/" + name).isEmpty()) {
        store.delete(Layout.TRASH + "/" + name);
      }
    }
  }

  private void finish(String attempt, String run) throws IOException {
    RunFolder folder = new RunFolder(store, attempt + "/run");
    String manifestPath = folder.folder() + "/" + Layout.MANIFEST;
    Optional<Card> card = Card.in(store, attempt);
    Optional<Manifest> manifest = JsonFiles.find(store, manifestPath, Manifest.class);
    if (manifest.isPresent() && !manifest.get().run().equals(run)) {
      throw UnreadableFileException.misplaced(store, manifestPath, "run " + manifest.get().run());
    }
    boolean published = store.exists(Layout.run(run) + "/" + Layout.MANIFEST);
    if (manifest.isPresent() && !published) {
      if (isNewest(manifest.get(), card) && isComplete(folder, manifest.get())) {
        ChangeRecord publication = ChangeRecord.publication(run, attempt);
        new Commits(store).commit(publication);
        store.delete(attempt);
        done.add(notice(publication));
        return;
      }
      store.delete(manifestPath);
    }
    boolean waits = card.filter(Recovery::waits).isPresent();
    if (!published && waits) {
      return;
    }
    store.delete(manifestPath);
    store.delete(attempt, Card.FILE);
    if (!published) {
      done.add("run " + run + " was cut off: its unfinished attempt is deleted");
    }
  }

  private static boolean waits(Card card) {
    return card.state() == State.HELD || card.state() == State.DETACHED;
  }

  /** Whether a sealed run knows all that is published: another may have been, without the lock. */
  private boolean isNewest(Manifest sealed, Optional<Card> card) throws IOException {
    List<Manifest> published = Snapshot.of(store).manifests();
    return sealed.sequence() == WriteSession.nextSequence(published)
        && published.stream().noneMatch(run -> run.published(sealed.run()))
        && card.filter(known -> known.isBasedOn(published)).isPresent();
  }

  private static boolean isComplete(RunFolder folder, Manifest manifest) throws IOException {
    return manifest.books().differences(manifest.files()).isEmpty()
        && folder.differences(manifest.files()).isEmpty()
        && folder.attachmentDifferences(manifest.attachments()).isEmpty();
  }

  /** Small files that were being written when their writers were cut off. */
  private void sweepDrafts() throws IOException {
    for (String folder : List.of("", Layout.OWN, Layout.CHANGES, Layout.TAKEDOWNS, Layout.REPORT)) {
      store.discardDrafts(folder);
      sweepDraftsOfOldVersions(folder);
    }
    for (String run : store.list(Layout.INPUTS)) {
      store.discardDrafts(Layout.input(run));
      sweepDraftsOfOldVersions(Layout.input(run));
    }
  }

  /** Version 0.1 wrote under names that all see. */
  private void sweepDraftsOfOldVersions(String folder) throws IOException {
    if (!folder.isEmpty()) {
      for (String name : store.list(folder)) {
        if (name.endsWith(".tmp")) {
          store.delete(folder + "/" + name);
        }
      }
    }
  }
}
