package dev.dateline.dataset.store;

import java.io.Serializable;

/**
 * The address of a store. It is sent to workers, which open a store of their own there.
 *
 * @param uri of the store's root
 * @param storage how it is reached
 */
public record StorePlace(String uri, JobStorage storage) implements Serializable {

  /** A place, reached as this thread reaches it. */
  public StorePlace(String uri) {
    this(uri, JobStorage.current());
  }

  private Object readResolve() {
    return storage.storeAt(uri);
  }
}
