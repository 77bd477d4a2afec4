package dev.dateline.stage;

import dev.dateline.dataset.manifest.RemovedLine;
import dev.dateline.dataset.manifest.RemovedSample;
import dev.dateline.stage.block.Block;
import dev.dateline.text.story.Sketch;
import dev.dateline.text.story.StoriesInMemory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts in how many texts of a sample each line was removed; documents that tell one story count
 * once.
 *
 * <p>Nothing depends on how the sample was divided, or on its order.
 */
final class RemovedTally {

  private static final int LINES_PER_RULE = 8;

  private final Map<String, String> stories = new HashMap<>();
  private final Map<String, Integer> tellings = new HashMap<>();
  private final Map<RemovedPage.Line, Long> counts = new HashMap<>();
  private final Map<String, Set<RemovedPage.Line>> rebuilt = new HashMap<>();

  private RemovedTally() {}

  /** The documents that {@link RemovedLines} gathered in parts. */
  static RemovedSample sample(List<Block> parts) throws IOException {
    RemovedTally tally = new RemovedTally();
    tally.settle(parts);
    for (Block part : parts) {
      RemovedPageFormat.INSTANCE.unpackDeflated(part).forEach(tally::count);
    }
    return new RemovedSample(tally.tellings.size(), tally.mostFrequent());
  }

  private void settle(List<Block> parts) throws IOException {
    SortedMap<String, Sketch> sketches = new TreeMap<>();
    List<String> documents = new ArrayList<>();
    for (Block part : parts) {
      for (RemovedPage page : RemovedPageFormat.INSTANCE.unpackDeflated(part)) {
        sketches.put(page.rawHash(), page.sketch());
        documents.add(page.rawHash());
      }
    }
    StoriesInMemory settled = new StoriesInMemory();
    settled.addRun(sketches);
    stories.putAll(settled.stories());
    documents.forEach(document -> tellings.merge(stories.get(document), 1, Integer::sum));
  }

  private void count(RemovedPage page) {
    String story = stories.get(page.rawHash());
    boolean isRetold = tellings.get(story) > 1;
    for (RemovedPage.Line line : page.lines()) {
      if (!isRetold || rebuilt.computeIfAbsent(story, of -> new HashSet<>()).add(line)) {
        counts.merge(line, 1L, Long::sum);
      }
    }
  }

  private List<RemovedLine> mostFrequent() {
    List<RemovedLine> lines = new ArrayList<>();
    counts.forEach((line, count) -> lines.add(new RemovedLine(line.rule(), line.text(), count)));
    lines.sort(
        Comparator.comparing(RemovedLine::rule)
            .thenComparing(RemovedLine::documents, Comparator.reverseOrder())
            .thenComparing(RemovedLine::text));
    Map<String, Integer> taken = new HashMap<>();
    lines.removeIf(line -> taken.merge(line.rule(), 1, Integer::sum) > LINES_PER_RULE);
    return lines;
  }
}
