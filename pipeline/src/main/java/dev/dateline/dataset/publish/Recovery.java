package dev.dateline.dataset.publish;

import dev.dateline.dataset.manifest.Layout;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.publish.Attempt.Card;
import dev.dateline.dataset.publish.Attempt.State;
import dev.dateline.dataset.rows.RunFolder;
import dev.dateline.dataset.store.JsonFiles;
import dev.dateline.dataset.store.Store;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is done about the runs that were cut off, by the next to hold the lock. */
public final class Recovery {

  /** The name of an attempt's own note in its folder. */
  public static final String CARD = "attempt.json";

  private final Store store;

  public Recovery(Store store) {
    this.store = store;
  }

  /** Publishes what was sealed, sweeps what was not; says what was done, in words. */
  public List<String> run() throws IOException {
    List<String> done = new ArrayList<>();
    Optional<DecidedChange> change = DecidedChange.unfinished(store);
    if (change.isPresent()) {
      change.get().carryOut();
      done.add("the replacement of runs was cut off: carried out");
    }
    sweepSwaps(done);
    for (String name : store.list(Layout.STAGING)) {
      settle(Layout.STAGING + "/" + name, Layout.runOfAttempt(name)).ifPresent(done::add);
    }
    sweepDrafts(Layout.OWN);
    for (String run : store.list(Layout.INPUTS)) {
      sweepDrafts(Layout.input(run));
    }
    return done;
  }

  /** What is left of a swap is of no use: either it was carried out, or nobody saw it. */
  private void sweepSwaps(List<String> done) throws IOException {
    for (String name : store.list(Layout.SWAPS)) {
      if (!store.files(Layout.swap(name)).isEmpty()) {
        done.add("a change of published runs was cut off before it was made: swept");
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

  private Optional<String> settle(String attempt, String run) throws IOException {
    RunFolder folder = new RunFolder(store, attempt + "/run");
    String manifestPath = folder.folder() + "/" + Layout.MANIFEST;
    Optional<Manifest> manifest = JsonFiles.find(store, manifestPath, Manifest.class);
    State state =
        JsonFiles.find(store, attempt + "/" + CARD, Card.class)
            .map(Card::state)
            .orElse(State.RUNNING);
    boolean published = store.exists(Layout.run(run));
    if (manifest.isPresent() && !published) {
      if (isWhole(folder, manifest.get())) {
        folder.sync();
        WriteSession.reveal(store, folder.folder(), run);
        store.delete(attempt);
        return Optional.of("run " + run + " was cut off after its last check: published");
      }
      store.delete(manifestPath);
    }
    if (!published && (state == State.HELD || state == State.DETACHED)) {
      return Optional.empty();
    }
    store.delete(manifestPath);
    store.delete(attempt);
    return published
        ? Optional.empty()
        : Optional.of("run " + run + " was cut off: its unfinished attempt is swept");
  }

  private static boolean isWhole(RunFolder folder, Manifest manifest) throws IOException {
    return manifest.books().differences(manifest.files()).isEmpty()
        && folder.differences(manifest.files()).isEmpty()
        && folder.attachmentDifferences(manifest.attachments()).isEmpty();
  }

  /** A small file that was being written when its writer was cut off. */
  private void sweepDrafts(String folder) throws IOException {
    for (String name : store.list(folder)) {
      if (name.endsWith(".tmp")) {
        store.delete(folder + "/" + name);
      }
    }
  }
}
