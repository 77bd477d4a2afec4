package dev.dateline.stage.story;

import dev.dateline.dataset.rows.SpillAddress;
import dev.dateline.text.story.ArticleKey;

/**
 * An article whose sketch is stored.
 *
 * @param articleKey the article
 * @param address where in which spill file its sketch is; of an article of an earlier run the
 *     number of its file among the earlier ones, and that of its row in the file
 */
record Sketched(ArticleKey articleKey, SpillAddress address) {

  /** The place of this run in the order of publication: behind all earlier ones. */
  static final int THIS_RUN = Integer.MAX_VALUE;

  /** An article of this run. */
  static Sketched ofThisRun(String id, int words, SpillAddress address) {
    return new Sketched(new ArticleKey(THIS_RUN, words, id), address);
  }

  /** An article of an earlier run. */
  static Sketched earlier(ArticleKey articleKey, int file, long row) {
    return new Sketched(articleKey, new SpillAddress(Integer.toString(file), row, 0));
  }

  boolean isOfThisRun() {
    return articleKey.run() == THIS_RUN;
  }

  /** The number of the file that an earlier article is in. */
  int file() {
    return Integer.parseInt(address.file());
  }

  /** The number of an earlier article's row in its file. */
  long row() {
    return address.offset();
  }
}
