package dev.dateline.dataset.rows;

import dev.dateline.codec.RowFileReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The rows of a file, changed one by one; fails with {@link UncheckedIOException}. */
public final class RowIterator<T> implements Iterator<T> {

  private final RowFileReader<T> rows;
  private final UnaryOperator<T> change;
  private Optional<T> next;

  /** The rows of an open file, each changed when it is asked for. */
  public RowIterator(RowFileReader<T> rows, UnaryOperator<T> change) {
    this.rows = rows;
    this.change = change;
    this.next = read();
  }

  @Override
  public boolean hasNext() {
    return next.isPresent();
  }

  @Override
  public T next() {
    T row = next.orElseThrow(NoSuchElementException::new);
    next = read();
    return change.apply(row);
  }

  private Optional<T> read() {
    try {
      return rows.next();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
