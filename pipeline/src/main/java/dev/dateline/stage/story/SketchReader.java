package dev.dateline.stage.story;

import dev.dateline.dataset.rows.SpillAddress;
import dev.dateline.dataset.rows.SpillFolder;
import dev.dateline.dataset.rows.SpillLookup;
import dev.dateline.dataset.rows.SpillRanges;
import dev.dateline.dataset.rows.SpillReader;
import dev.dateline.text.story.Sketch;
import dev.dateline.text.story.SpilledSketch;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the sketches of this run's articles, and remembers some of them. Not thread-safe. */
final class SketchReader implements Closeable {

  /** Sketches that are remembered, of 2 KB each. */
  static final int MOST = 25_000;

  /** What is read ahead of spill files. */
  private static final int READ_BYTES = 8 << 20;

  private static final Comparator<SpillAddress> ORDER =
      Comparator.comparing(SpillAddress::file).thenComparingLong(SpillAddress::offset);

  private final SpillReader files;
  private final SpillLookup single;
  private final Map<String, Sketch> known = new HashMap<>();

  SketchReader(SpillFolder scratch) {
    files = scratch.read();
    single = scratch.lookup();
  }

  /**
   * The sketches of articles, by their ids; files are read in their order.
   *
   * @param articles {@value #MOST} at most
   */
  Map<String, Sketch> all(Collection<Sketched> articles) throws IOException {
    List<Sketched> unknown = new ArrayList<>();
    for (Sketched article : articles) {
      if (!known.containsKey(article.articleKey().id())) {
        unknown.add(article);
      }
    }
    if (known.size() + unknown.size() > MOST) {
      known.clear();
      unknown = new ArrayList<>(articles);
    }
    each(unknown, (article, sketch) -> known.put(article.articleKey().id(), sketch));
    return known;
  }

  /** Takes sketches. */
  @FunctionalInterface
  interface Visitor {
    /** The next sketch. */
    void visit(Sketched article, Sketch sketch) throws IOException;
  }

  /** Visits the sketches of articles in the order of their files. */
  void each(List<Sketched> articles, Visitor visitor) throws IOException {
    if (articles.isEmpty()) {
      return;
    }
    articles.sort(Comparator.comparing(Sketched::address, ORDER));
    SpillRanges ranges =
        files.ranges(articles.stream().map(Sketched::address).toList(), READ_BYTES);
    for (Sketched article : articles) {
      visitor.visit(article, SpilledSketch.read(ranges.bytes(article.address())));
    }
  }

  /** A single sketch. */
  Sketch read(Sketched article) throws IOException {
    return SpilledSketch.read(single.read(article.address()));
  }

  @Override
  public void close() throws IOException {
    single.close();
  }
}
