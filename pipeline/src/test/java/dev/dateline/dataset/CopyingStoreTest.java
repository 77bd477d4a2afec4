package dev.dateline.dataset;

import dev.dateline.dataset.store.LocalStore;
import dev.dateline.dataset.store.Store;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** A store that can't move a folder at once. */
class CopyingStoreTest extends StoreContract {

  @TempDir Path folder;

  @Override
  Store open(String name) {
    return FaultyStore.counting(LocalStore.at(folder.resolve(name))).copying();
  }
}
