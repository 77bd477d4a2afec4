package dev.dateline.codec;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/**
 * Reads the rows of one file in their order.
 *
 * <p>Not thread-safe. Closing the reader closes the channel.
 *
 * @param <T> the kind of row
 */
public interface RowFileReader<T> extends Closeable {

  /** The next row, or empty after the last. */
  Optional<T> next() throws IOException;
}
