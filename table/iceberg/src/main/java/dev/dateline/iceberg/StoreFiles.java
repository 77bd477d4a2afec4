package dev.dateline.iceberg;

import dev.dateline.dataset.store.Store;
import dev.dateline.dataset.store.Stores;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.iceberg.io.FileIO;
import org.apache.iceberg.io.InputFile;
import org.apache.iceberg.io.OutputFile;

/**
 * Files of Iceberg in the stores of Dateline, so that a table can be wherever a dataset can be.
 *
 * <p>A location is that of a store, and the path in it: {@code file:/srv/news/data/...} or {@code
 * hdfs://HOST/news/data/...}. Nothing in it is encoded, as Hadoop's paths have it.
 */
final class StoreFiles implements FileIO {

  private static final long serialVersionUID = 1;

  private static final String FILE = "file:";

  private final Map<String, Store> stores = new ConcurrentHashMap<>();

  /** The location of the root of a store. */
  static String location(Store store) {
    return store.folder().map(folder -> FILE + folder).orElse(store.root());
  }

  /** The location of a place that a person names. */
  static String location(String place) {
    return location(Stores.at(place));
  }

  /** Makes a store known, in which files will be looked for. */
  void add(Store store) {
    stores.put(location(store), store);
  }

  @Override
  public InputFile newInputFile(String location) {
    return new StoreInput(file(location));
  }

  @Override
  public OutputFile newOutputFile(String location) {
    return new StoreOutput(file(location));
  }

  @Override
  public void deleteFile(String location) {
    StorePath file = file(location);
    try {
      file.store().delete(file.path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file at a location, in the nearest store above it; one is opened where none is known. */
  StorePath file(String location) {
    for (int end = location.lastIndexOf('/'); end > 0; end = location.lastIndexOf('/', end - 1)) {
      Store store = stores.get(location.substring(0, end));
      if (store != null) {
        return new StorePath(store, location.substring(end + 1), location);
      }
    }
    int end = location.lastIndexOf('/');
    String folder = location.substring(0, end);
    Store store = Stores.at(folder.startsWith(FILE) ? folder.substring(FILE.length()) : folder);
    stores.put(folder, store);
    return new StorePath(store, location.substring(end + 1), location);
  }
}
