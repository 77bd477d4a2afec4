package dev.dateline.dataset.store;

import java.io.Serializable;

/**
 * What travels to workers instead of a store: its place, where they open one of their own.
 *
 * @param uri of the store's root
 */
public record StorePlace(String uri) implements Serializable {

  private Object readResolve() {
    return Stores.at(uri);
  }
}
