package dev.dateline.stage.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dateline.dataset.rows.SpillAddress;
import java.nio.ByteBuffer;

/**
 * Articles with some of their keys, all in one file, whose name need not travel with each.
 *
 * <p>Most keys belong to one article alone: articles are read when they are asked for.
 */
final class KeyedSketches {

  /** Bytes of an article: its key, its offset, the length of its sketch. */
  static final int STRIDE = SketchedFormat.TELLING_BYTES + Long.BYTES + Short.BYTES;

  private final String file;
  private final long[] keys;
  private final ByteBuffer articles;

  private KeyedSketches(String file, long[] keys, ByteBuffer articles) {
    this.file = file;
    this.keys = keys;
    this.articles = articles;
  }

  /** An article as bytes, without its file. */
  static byte[] bytes(Sketched article) {
    ByteBuffer bytes = ByteBuffer.allocate(STRIDE);
    SketchedFormat.put(article.articleKey(), bytes);
    bytes.putLong(article.address().offset());
    bytes.putShort((short) article.address().length());
    return bytes.array();
  }

  /**
   * Room for articles, behind their file: all their keys come next, then all {@link #bytes}.
   *
   * @param file as in {@link Sketched#address}
   * @param articles their number; one is there once for each of its keys
   */
  static ByteBuffer begin(String file, int articles) {
    byte[] name = file.getBytes(UTF_8);
    return ByteBuffer.allocate(Short.BYTES + name.length + articles * (Long.BYTES + STRIDE))
        .putShort((short) name.length)
        .put(name);
  }

  /** Reads what was written as {@link #begin} says. */
  static KeyedSketches read(ByteBuffer in) {
    byte[] name = new byte[in.getShort()];
    in.get(name);
    long[] keys = new long[in.remaining() / (Long.BYTES + STRIDE)];
    in.asLongBuffer().get(keys);
    int start = in.position() + keys.length * Long.BYTES;
    return new KeyedSketches(new String(name, UTF_8), keys, in.slice(start, keys.length * STRIDE));
  }

  /** Number of articles, each as often as it has keys here. */
  int size() {
    return keys.length;
  }

  long key(int index) {
    return keys[index];
  }

  void copyKeys(long[] to, int at) {
    System.arraycopy(keys, 0, to, at, keys.length);
  }

  /** An article. */
  Sketched article(int index) {
    ByteBuffer in = articles.slice(index * STRIDE, STRIDE);
    return new Sketched(
        SketchedFormat.articleKey(in), new SpillAddress(file, in.getLong(), in.getShort()));
  }
}
