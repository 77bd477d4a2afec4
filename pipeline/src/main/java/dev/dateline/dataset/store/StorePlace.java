package dev.dateline.dataset.store;

import dev.dateline.extension.StorageSettings;
import java.io.Serializable;
import java.util.Map;

/**
 * What travels to workers instead of a store: its place, where they open one of their own.
 *
 * @param uri of the store's root
 * @param settings the launcher's settings of storage
 */
public record StorePlace(String uri, Map<String, String> settings) implements Serializable {

  /** A place, with the settings of this process. */
  public StorePlace(String uri) {
    this(uri, StorageSettings.all());
  }

  private Object readResolve() {
    StorageSettings.give(settings);
    return Stores.at(uri);
  }
}
