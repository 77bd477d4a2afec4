package dev.dateline.stage.story;

import dev.dateline.dataset.rows.SpillAddress;
import java.nio.ByteBuffer;

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

  /**
   * Articles of a file.
   *
   * @param file as in {@link Sketched#address}
   * @param keys of the articles; one is there once for each of its keys
   * @param articles their {@link #bytes}, one after another
   */
  KeyedSketches(String file, long[] keys, ByteBuffer articles) {
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

  String file() {
    return file;
  }

  /** Number of articles, each as often as it has keys here. */
  int size() {
    return keys.length;
  }

  long key(int index) {
    return keys[index];
  }

  /** An article. */
  Sketched article(int index) {
    ByteBuffer in = articles.slice(index * STRIDE, STRIDE);
    return new Sketched(
        SketchedFormat.articleKey(in), new SpillAddress(file, in.getLong(), in.getShort()));
  }

  /** The articles as bytes. */
  ByteBuffer articles() {
    return articles.duplicate();
  }
}
