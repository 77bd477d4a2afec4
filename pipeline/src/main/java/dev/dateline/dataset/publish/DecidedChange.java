package dev.dateline.dataset.publish;

import dev.dateline.dataset.manifest.ChangeLog;
import dev.dateline.dataset.manifest.ChangeRecord;
import dev.dateline.dataset.manifest.Layout;
import dev.dateline.dataset.store.Store;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Carries a change out once it is decided; repeatable after any interruption, also of a move that
 * is made of copies.
 *
 * @param store the dataset
 * @param change what is removed and what is added
 */
record DecidedChange(Store store, ChangeLog.Decided change) {

  /** Moves what has not been moved yet, and marks the record. */
  void carryOut() throws IOException {
    ChangeRecord record = change.record();
    List<ChangeRecord.Added> coming = new ArrayList<>();
    List<String> going = new ArrayList<>(record.removed());
    for (ChangeRecord.Added run : record.added()) {
      if (isComplete(run.staged(), Layout.MANIFEST)) {
        coming.add(run);
      } else {
        // It has come: what has its name is not what was to go.
        going.remove(run.run());
      }
    }
    // All removed runs are gone before the first new one appears, so that a reader by glob sees
    // nothing twice.
    for (String run : going) {
      putAway(Layout.run(run), record.trash() + "/" + Layout.runFolder(run), Layout.MANIFEST);
    }
    for (ChangeRecord.Added run : coming) {
      store.move(run.staged(), Layout.run(run.run()), Layout.MANIFEST);
    }
    for (ChangeRecord.Added run : record.added()) {
      exchangeInput(run);
    }
    for (ChangeRecord.Beside file : record.beside()) {
      Optional<byte[]> content = store.content(file.staged());
      if (content.isPresent()) {
        store.putIfAbsent(file.path(), content.get());
        store.delete(file.staged());
      }
    }
    new ChangeLog(store).finish(change);
  }

  private void exchangeInput(ChangeRecord.Added run) throws IOException {
    String staged = ChangeRecord.Added.input(run.folder());
    if (isComplete(staged, FrozenInputs.FILE)) {
      String frozen = Layout.input(run.run());
      putAway(frozen, change.record().trash() + "/inputs/" + run.run(), FrozenInputs.FILE);
      store.move(staged, frozen, FrozenInputs.FILE);
    }
  }

  /**
   * Moves a folder to the trash. One that is there already with the same content was copied before,
   * and one with another content is what has come meanwhile.
   */
  private void putAway(String folder, String trash, String last) throws IOException {
    Optional<byte[]> stands = store.content(folder + "/" + last);
    Optional<byte[]> away = store.content(trash + "/" + last);
    if (away.isEmpty()) {
      if (stands.isPresent()) {
        store.move(folder, trash, last);
      }
    } else if (stands.isEmpty() || Arrays.equals(stands.get(), away.get())) {
      store.delete(folder, last);
    }
  }

  private boolean isComplete(String folder, String last) throws IOException {
    return store.exists(folder + "/" + last);
  }
}
