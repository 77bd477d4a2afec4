package dev.dateline.dataset.store;

import dev.dateline.extension.Extension;

/** Opens the stores of one kind of storage; found as a service by the scheme of its URIs. */
public interface StoreDriver extends Extension {

  /**
   * The store at a URI; it need not exist.
   *
   * @throws UnsupportedStoreException when the URI names no place in this storage
   */
  Store open(String uri);
}
