package dev.dateline.stage.story;

import dev.dateline.stage.block.Batcher;
import dev.dateline.stage.block.Block;
import dev.dateline.text.story.Comparison;
import dev.dateline.text.story.Parent;
import dev.dateline.text.story.Screen;
import dev.dateline.text.story.Sketch;
import dev.dateline.text.story.Verdict;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Compares pairs, and keeps the best match of each article. Not thread-safe. */
final class BestMatches {

  private static final int MOST_IN_A_BLOCK = 256;

  private final Screen screen = new Screen();
  private final SortedMap<String, StoryMatch> best = new TreeMap<>();

  /**
   * Compares a pair.
   *
   * @param story the earlier article's story, if an earlier run decided it
   */
  void compare(Pair pair, Sketch later, Sketch earlier, Optional<String> story) {
    if (!screen.mayBeAlike(later, earlier)) {
      return;
    }
    Comparison comparison = Comparison.of(later, earlier);
    if (comparison.verdict() != Verdict.DIFFERENT) {
      add(
          new StoryMatch(
              pair,
              new Parent(
                  pair.earlier().articleKey(),
                  comparison.verdict(),
                  comparison.evidence(),
                  story)));
    }
  }

  /** Adds a match. */
  void add(StoryMatch match) {
    best.merge(match.pair().later().articleKey().id(), match, StoryMatch::better);
  }

  /** The matches, by the ids of the articles. */
  SortedMap<String, StoryMatch> byArticle() {
    return best;
  }

  /** Hands them over in blocks. */
  void output(Consumer<Block> out) {
    Batcher<StoryMatch> batcher = new Batcher<>(MOST_IN_A_BLOCK, StoryMatchFormat.INSTANCE, out);
    best.values().forEach(batcher::add);
    batcher.flush();
  }
}
