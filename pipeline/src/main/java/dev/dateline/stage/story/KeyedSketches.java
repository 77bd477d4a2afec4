package dev.dateline.stage.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dateline.dataset.rows.SpillAddress;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * Articles with some of their keys, all in one file, so that the name of the file is stored once.
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
   * Articles as bytes: their file, all keys, then all articles.
   *
   * @param file as in {@link Sketched#address}
   * @param keys one for each article; an article is there once for each of its keys
   * @param articles their {@link #bytes}
   */
  static byte[] packed(String file, long[] keys, List<byte[]> articles) {
    byte[] name = file.getBytes(UTF_8);
    byte[] packed = new byte[Short.BYTES + name.length + keys.length * (Long.BYTES + STRIDE)];
    ByteBuffer out = ByteBuffer.wrap(packed).putShort((short) name.length).put(name);
    for (long key : keys) {
      out.putLong(key);
    }
    articles.forEach(out::put);
    return packed;
  }

  /** Reads what {@link #packed} wrote. */
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
