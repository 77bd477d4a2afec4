package dev.dateline.dataset.rows;

import dev.dateline.codec.RowFileReader;
import dev.dateline.dataset.store.Store;
import dev.dateline.dataset.store.UnreadableFileException;
import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;

/** The rows of a file of a dataset; when they can't be read, the failure names the file. */
final class NamedRows<T> implements RowFileReader<T> {

  private final Store store;
  private final String path;
  private final RowFileReader<T> rows;

  /** Something that reads. */
  interface Reading<T> {
    /** What was read. */
    T read() throws IOException;
  }

  private NamedRows(Store store, String path, RowFileReader<T> rows) {
    this.store = store;
    this.path = path;
    this.rows = rows;
  }

  /**
   * Opens a file.
   *
   * @throws UnreadableFileException when it can't be read as rows
   */
  static <T> RowFileReader<T> open(Store store, String path, Reading<RowFileReader<T>> opening)
      throws IOException {
    return new NamedRows<>(store, path, named(store, path, opening));
  }

  @Override
  public Optional<T> next() throws IOException {
    return named(store, path, rows::next);
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }

  /** The libraries report damage by any unchecked exception, or wrap that of their parser. */
  private static <T> T named(Store store, String path, Reading<T> reading) throws IOException {
    try {
      return reading.read();
    } catch (RuntimeException e) {
      throw UnreadableFileException.ofRows(store, path, e);
    } catch (IOException e) {
      throw isOfParser(e) ? UnreadableFileException.ofRows(store, path, e) : e;
    }
  }

  /** Whether a parser failed; failures of storage have no cause, or are of classes of their own. */
  private static boolean isOfParser(IOException failure) {
    return failure instanceof EOFException
        || failure.getClass().getName().startsWith("org.apache.")
        || (failure.getClass() == IOException.class
            && failure.getCause() != null
            && !(failure.getCause() instanceof IOException));
  }
}
