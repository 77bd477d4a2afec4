package dev.dateline.stage.story;

import dev.dateline.dataset.rows.SpillFolder;
import dev.dateline.stage.block.Block;
import dev.dateline.stage.block.HashRange;
import dev.dateline.stage.block.KeyedBatcher;
import dev.dateline.stage.block.StageClock;
import dev.dateline.text.story.Comparison;
import dev.dateline.text.story.StoryAssigner;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;

/**
 * Decides the story of every article that has a parent; the decision is {@link StoryAssigner}'s.
 *
 * <p>One group, for an article's story depends on that of its parent: it holds references, some
 * hundred bytes for each article with a parent, and reads the sketches of those whose parent is not
 * the first of its story.
 */
final class DecideStories extends DoFn<KV<Integer, Iterable<Block>>, KV<Integer, Block>> {

  private static final int MOST_IN_A_BLOCK = 512;

  private final Counter micros = StoryClock.micros();
  private final SpillFolder scratch;
  private final int ranges;

  /**
   * Decides stories.
   *
   * @param ranges number of ranges of ids, by which the results are keyed
   */
  DecideStories(SpillFolder scratch, int ranges) {
    this.scratch = scratch;
    this.ranges = ranges;
  }

  @ProcessElement
  public void process(
      @Element KV<Integer, Iterable<Block>> group, OutputReceiver<KV<Integer, Block>> out)
      throws IOException {
    StageClock clock = StageClock.start();
    BestMatches best = new BestMatches();
    for (Block block : group.getValue()) {
      StoryMatchFormat.INSTANCE.unpack(block).forEach(best::add);
    }
    List<StoryMatch> inOrder =
        best.byArticle().values().stream()
            .sorted(Comparator.comparing(match -> match.pair().later().articleKey()))
            .toList();
    Map<String, Sketched> articles = new HashMap<>();
    for (StoryMatch match : inOrder) {
      add(match.pair().later(), articles);
      add(match.pair().earlier(), articles);
    }
    KeyedBatcher<Integer, DecidedStory> settled =
        new KeyedBatcher<>(
            MOST_IN_A_BLOCK,
            DecidedStoryFormat.INSTANCE,
            article -> HashRange.of(article.id(), ranges),
            out::output);
    try (SketchReader reader = new SketchReader(scratch)) {
      StoryAssigner assigner =
          new StoryAssigner((article, first) -> compared(articles, article.id(), first, reader));
      for (StoryMatch match : inOrder) {
        Sketched article = match.pair().later();
        settled.add(
            new DecidedStory(
                article.articleKey().id(), assigner.add(article.articleKey(), match.parent())));
      }
    }
    settled.flush();
    micros.inc(clock.micros());
  }

  private static void add(Sketched article, Map<String, Sketched> articles) {
    if (article.isOfThisRun()) {
      articles.put(article.articleKey().id(), article);
    }
  }

  private static Optional<Comparison> compared(
      Map<String, Sketched> articles, String article, String first, SketchReader reader)
      throws IOException {
    Sketched root = articles.get(first);
    return root == null
        ? Optional.empty()
        : Optional.of(Comparison.of(reader.read(articles.get(article)), reader.read(root)));
  }
}
