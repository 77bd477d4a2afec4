package dev.dateline.dataset.publish;

import dev.dateline.dataset.manifest.Layout;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.manifest.Snapshot;
import dev.dateline.dataset.manifest.WrittenFile;
import dev.dateline.dataset.store.Store;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.List;
import java.util.Optional;

/**
 * What is published in a dataset, and the files about all of it.
 *
 * @param store the dataset
 */
public record PublishedDataset(Store store) {

  /** Where the dataset is, for people. */
  public String root() {
    return store.root();
  }

  /**
   * The manifests of the published runs, in order of publication; exact even while runs are being
   * replaced.
   */
  public List<Manifest> manifests() throws IOException {
    return Snapshot.of(store).manifests();
  }

  /** The manifest of the run that published an id, as itself or as a member; empty if none. */
  public Optional<Manifest> published(String run) throws IOException {
    return manifests().stream().filter(manifest -> manifest.published(run)).findFirst();
  }

  /** The content of a file beside the rows of a published run; empty if there is none. */
  public Optional<byte[]> attachment(Manifest run, String name) throws IOException {
    return store.content(Layout.run(run.run()) + "/" + name);
  }

  /** Opens a row file of a published run. */
  public SeekableByteChannel open(Manifest run, WrittenFile file) throws IOException {
    return store.openSeekable(Layout.run(run.run()) + "/" + file.path());
  }

  /**
   * Puts a file about the whole dataset at its place, at once over one that may be there.
   *
   * @param path {@link Layout#CARD}, or a path in {@link Layout#REPORT}
   */
  public void place(String path, byte[] content) throws IOException {
    if (!path.equals(Layout.CARD) && !path.startsWith(Layout.REPORT + "/")) {
      throw new IllegalArgumentException(
          "not a place for a file about the dataset: '" + path + "'");
    }
    store.put(path, content);
  }
}
