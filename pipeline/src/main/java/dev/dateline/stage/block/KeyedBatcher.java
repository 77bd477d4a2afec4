package dev.dateline.stage.block;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.beam.sdk.values.KV;

/**
 * Gathers elements into blocks by a key. Not thread-safe.
 *
 * @param <K> the keys
 * @param <T> what is gathered
 */
public final class KeyedBatcher<K extends Comparable<K>, T> {

  private final int most;
  private final BlockFormat<T> format;
  private final Function<T, K> key;
  private final Consumer<KV<K, Block>> out;
  private final Map<K, Batcher<T>> batchers = new TreeMap<>();

  /**
   * Gathers blocks.
   *
   * @param most elements in a block
   * @param key the key of an element
   * @param out takes each block that is full, or flushed
   */
  public KeyedBatcher(
      int most, BlockFormat<T> format, Function<T, K> key, Consumer<KV<K, Block>> out) {
    this.most = most;
    this.format = format;
    this.key = key;
    this.out = out;
  }

  /** Adds an element. */
  public void add(T element) {
    batchers.computeIfAbsent(key.apply(element), this::batcher).add(element);
  }

  private Batcher<T> batcher(K of) {
    return new Batcher<>(most, format, block -> out.accept(KV.of(of, block)));
  }

  /** Hands over what is gathered so far. */
  public void flush() {
    batchers.values().forEach(Batcher::flush);
  }
}
