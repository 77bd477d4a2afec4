package dev.dateline.stage.story;

import dev.dateline.dataset.rows.SpillFolder;
import dev.dateline.dataset.rows.SpillWriter;
import dev.dateline.stage.block.Block;
import dev.dateline.stage.block.HashRange;
import dev.dateline.stage.block.KeyedBatcher;
import dev.dateline.text.story.Sketch;
import dev.dateline.text.story.Sketcher;
import dev.dateline.text.story.SpilledSketch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.apache.beam.sdk.values.KV;

/**
 * Writes the sketches of articles into a spill file, and hands references over once it is finished.
 *
 * <p>Not thread-safe.
 */
public final class SketchSpill {

  private static final String LABEL = "sketches";
  private static final int MOST_IN_A_BLOCK = 512;

  private final SpillFolder scratch;
  private final int ranges;
  private final Consumer<KV<Integer, Block>> keys;
  private final Consumer<KV<Integer, Block>> articles;
  private final List<Article> waiting = new ArrayList<>();

  private record Article(String id, long group, Sketch sketch) {

    /** Articles of different groups share none. */
    long[] keys() {
      return Arrays.stream(sketch.keys()).map(key -> (key ^ group) & Long.MAX_VALUE).toArray();
    }
  }

  /**
   * Sketches with references.
   *
   * @param ranges number of groups of keys, and of ids
   * @param keys takes the articles by groups of their keys, once for each
   * @param articles takes the articles by ranges of their ids
   */
  public SketchSpill(
      SpillFolder scratch,
      int ranges,
      Consumer<KV<Integer, Block>> keys,
      Consumer<KV<Integer, Block>> articles) {
    this.scratch = scratch;
    this.ranges = ranges;
    this.keys = keys;
    this.articles = articles;
  }

  /** Adds an article by its body. */
  public void add(String id, String body) {
    add(id, Sketcher.sketch(body));
  }

  /** Adds an article by its sketch. */
  void add(String id, Sketch sketch) {
    add(id, 0, sketch);
  }

  /**
   * Adds an article that is compared with those of its group only.
   *
   * @param group a hash of what makes the group, evenly spread
   */
  public void add(String id, long group, Sketch sketch) {
    waiting.add(new Article(id, group, sketch));
  }

  /** Writes the sketches, if there are any, and hands the references over. */
  public void finish() throws IOException {
    if (waiting.isEmpty()) {
      return;
    }
    List<Sketched> spilled = new ArrayList<>();
    try (SpillWriter file = scratch.write(LABEL)) {
      for (Article article : waiting) {
        spilled.add(
            Sketched.ofThisRun(
                article.id(),
                article.sketch().words(),
                file.append(SpilledSketch.of(article.sketch()))));
      }
      file.finish();
    }
    KeySpill byKey = new KeySpill(scratch, spilled.get(0).address().file(), ranges, keys);
    KeyedBatcher<Integer, Sketched> byId =
        new KeyedBatcher<>(
            MOST_IN_A_BLOCK,
            SketchedFormat.INSTANCE,
            article -> HashRange.of(article.articleKey().id(), ranges),
            articles);
    for (int i = 0; i < spilled.size(); i++) {
      byId.add(spilled.get(i));
      byKey.add(waiting.get(i).keys(), spilled.get(i));
    }
    byKey.finish();
    byId.flush();
    waiting.clear();
  }
}
