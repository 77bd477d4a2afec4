package dev.dateline.stage.story;

import dev.dateline.dataset.rows.SpillAddress;
import dev.dateline.dataset.rows.SpillFolder;
import dev.dateline.dataset.rows.SpillLookup;
import dev.dateline.text.story.Sketch;
import dev.dateline.text.story.SketchBytes;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the sketches of this run's articles. Not thread-safe. */
final class SketchReader implements Closeable {

  private static final Comparator<SpillAddress> ORDER =
      Comparator.comparing(SpillAddress::file).thenComparingLong(SpillAddress::offset);

  private final SpillLookup spilled;

  SketchReader(SpillFolder scratch) {
    spilled = scratch.lookup();
  }

  /** The sketches of articles, by their ids; files are read in their order. */
  Map<String, Sketch> all(Collection<Sketched> articles) throws IOException {
    List<Sketched> ordered =
        articles.stream().sorted(Comparator.comparing(Sketched::address, ORDER)).toList();
    Map<String, Sketch> sketches = new HashMap<>();
    for (Sketched article : ordered) {
      String id = article.telling().id();
      if (!sketches.containsKey(id)) {
        sketches.put(id, read(article));
      }
    }
    return sketches;
  }

  Sketch read(Sketched article) throws IOException {
    return SketchBytes.read(bytes(article));
  }

  ByteBuffer bytes(Sketched article) throws IOException {
    return spilled.read(article.address());
  }

  @Override
  public void close() throws IOException {
    spilled.close();
  }
}
