package dev.dateline.dataset.store;

import dev.dateline.extension.StorageSettings;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * The launcher's settings of remote storage. They are sent to workers with every object that uses
 * storage there, since a worker may work for several jobs at once.
 *
 * @param settings as {@link StorageSettings} has them
 */
public record JobStorage(Map<String, String> settings) implements Serializable {

  /** What reaches for storage. */
  @FunctionalInterface
  public interface Work {
    /** Does it. */
    void run() throws IOException;
  }

  /** What holds for this thread now. */
  public static JobStorage current() {
    return new JobStorage(StorageSettings.all());
  }

  /** Does something in this thread that reaches for the job's storage. */
  public void within(Work work) throws IOException {
    StorageSettings.within(
        settings,
        () -> {
          work.run();
          return true;
        });
  }

  /** The store at a place, reached like this. */
  Store storeAt(String uri) {
    try {
      return StorageSettings.within(settings, () -> Stores.at(uri));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
