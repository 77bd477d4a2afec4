package dev.dateline.stage.block;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Gathers elements into blocks, since every element that passes between steps costs a runner time.
 *
 * <p>Not thread-safe.
 *
 * @param <T> what is gathered
 */
public final class Batcher<T> {

  private final int most;
  private final BlockFormat<T> format;
  private final Consumer<Block> out;
  private final List<T> batch = new ArrayList<>();

  /**
   * Gathers blocks.
   *
   * @param most elements in a block
   * @param out takes each block that is full, or flushed
   */
  public Batcher(int most, BlockFormat<T> format, Consumer<Block> out) {
    this.most = most;
    this.format = format;
    this.out = out;
  }

  /** Adds an element. */
  public void add(T element) {
    batch.add(element);
    if (batch.size() >= most) {
      flush();
    }
  }

  /** Hands over what is gathered so far, if there is any. */
  public void flush() {
    if (!batch.isEmpty()) {
      out.accept(format.pack(batch));
      batch.clear();
    }
  }
}
