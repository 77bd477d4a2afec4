package dev.dateline.faults;

import dev.dateline.dataset.Dataset;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.store.LocalStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A reader who asks for the manifests over and over, as Dateline itself reads a dataset. */
final class ManifestReader implements AutoCloseable {

  private final Path output;
  private final Set<String> views = new TreeSet<>();
  private final Thread thread = new Thread(this::poll, "manifest reader");
  private volatile boolean done;
  private long looks;

  private ManifestReader(Path output) {
    this.output = output;
  }

  /** Starts reading a dataset. */
  static ManifestReader of(Path output) {
    ManifestReader reader = new ManifestReader(output);
    reader.thread.start();
    return reader;
  }

  /** The articles of each run, as the manifests say now. */
  static Map<String, Long> look(Path output) throws IOException {
    Map<String, Long> articles = new TreeMap<>();
    for (Manifest manifest : Dataset.at(LocalStore.at(output)).manifests()) {
      articles.put(manifest.run(), manifest.books().written());
    }
    return articles;
  }

  private void poll() {
    while (!done) {
      try {
        views.add(look(output).toString());
      } catch (IOException e) {
        views.add(e.toString());
      }
      looks++;
    }
  }

  /** Every view that differed from the others; to be asked after closing. */
  Set<String> views() {
    return views;
  }

  /** How often it looked; to be asked after closing. */
  long looks() {
    return looks;
  }

  @Override
  public void close() {
    done = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
