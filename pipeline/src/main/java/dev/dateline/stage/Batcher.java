package dev.dateline.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Gathers elements into lists, since runners pay for every element that passes between steps.
 *
 * <p>Not thread-safe.
 *
 * @param <T> what is gathered
 */
final class Batcher<T> {

  private final int most;
  private final Consumer<List<T>> out;
  private List<T> batch = new ArrayList<>();

  /**
   * Gathers lists.
   *
   * @param most elements in a list
   * @param out takes each list that is full, or flushed
   */
  Batcher(int most, Consumer<List<T>> out) {
    this.most = most;
    this.out = out;
  }

  /** Adds an element. */
  void add(T element) {
    batch.add(element);
    if (batch.size() >= most) {
      flush();
    }
  }

  /** Hands over what is gathered so far, if there is any. */
  void flush() {
    if (!batch.isEmpty()) {
      List<T> full = batch;
      batch = new ArrayList<>();
      out.accept(full);
    }
  }
}
