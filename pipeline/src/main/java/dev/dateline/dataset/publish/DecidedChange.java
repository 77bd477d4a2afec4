package dev.dateline.dataset.publish;

import dev.dateline.dataset.manifest.ChangeRecord;
import dev.dateline.dataset.manifest.Layout;
import dev.dateline.dataset.store.JsonFiles;
import dev.dateline.dataset.store.Store;
import java.io.IOException;
import java.util.Optional;

/**
 * Carries a change of published runs out once it is decided; repeatable after any interruption.
 *
 * @param store the dataset
 * @param record what goes and what comes
 */
record DecidedChange(Store store, ChangeRecord record) {

  /** The change that was decided and not carried out to its end. */
  static Optional<DecidedChange> unfinished(Store store) throws IOException {
    return JsonFiles.find(store, Layout.INTENT, ChangeRecord.class)
        .map(record -> new DecidedChange(store, record));
  }

  /** Decides: from here on the new runs are the published ones. */
  void decide() throws IOException {
    store.createFolder(record.trash());
    store.sync(Layout.TRASH);
    JsonFiles.write(store, Layout.INTENT, record);
  }

  /** Moves what has not been moved yet, and puts the record away. */
  void carryOut() throws IOException {
    String trash = record.trash();
    for (String run : record.removed()) {
      String old = trash + "/" + Layout.runFolder(run);
      if (!store.exists(old)) {
        store.rename(Layout.run(run), old);
      }
    }
    for (ChangeRecord.Added run : record.added()) {
      if (store.exists(run.staged())) {
        store.rename(run.staged(), Layout.run(run.run()));
      }
      exchangeInput(run);
    }
    for (ChangeRecord.Beside file : record.beside()) {
      if (store.exists(file.staged())) {
        store.rename(file.staged(), file.path());
        store.sync(file.path().substring(0, file.path().lastIndexOf('/')));
      }
    }
    store.sync(Layout.DATA);
    store.sync(trash);
    store.replace(Layout.INTENT, trash + "/" + ChangeRecord.RECORD);
    store.sync(trash);
    store.sync(Layout.OWN);
  }

  private void exchangeInput(ChangeRecord.Added run) throws IOException {
    String staged = ChangeRecord.Added.input(run.folder());
    if (store.exists(staged)) {
      String frozen = Layout.input(run.run());
      if (store.exists(frozen)) {
        store.rename(frozen, record.trash() + "/inputs/" + run.run());
      }
      store.rename(staged, frozen);
      store.sync(Layout.INPUTS);
    }
  }
}
