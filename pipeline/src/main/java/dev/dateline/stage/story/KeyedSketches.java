package dev.dateline.stage.story;

import dev.dateline.text.story.Telling;
import java.util.List;

/**
 * Articles with some of their keys, all in one file, whose name need not travel with each.
 *
 * @param file as in {@link Sketched#address}
 * @param articles the articles
 */
record KeyedSketches(String file, List<Keyed> articles) {

  /**
   * An article with a key; it is there once for each key.
   *
   * @param key the key
   * @param telling the article
   * @param offset as in {@link Sketched#address}
   * @param length as in {@link Sketched#address}
   */
  record Keyed(long key, Telling telling, long offset, int length) {}
}
