package dev.dateline.stage.story;

import dev.dateline.dataset.rows.SpillFolder;
import dev.dateline.stage.block.Block;
import dev.dateline.stage.block.HashRange;
import dev.dateline.stage.block.KeyedBatcher;
import dev.dateline.text.story.Parent;
import dev.dateline.text.story.Repeats;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;

/**
 * Finds the articles that repeat another: what {@link SketchSpill} hands over of keys is the input,
 * ids of all but the first article of each story come out.
 */
public final class FindRepeats
    extends PTransform<PCollection<KV<Integer, Block>>, PCollection<String>> {

  private final SpillFolder scratch;
  private final long articles;
  private final int ranges;

  private FindRepeats(SpillFolder scratch, long articles, int ranges) {
    this.scratch = scratch;
    this.articles = articles;
    this.ranges = ranges;
  }

  /**
   * Finds repeats.
   *
   * @param scratch where the sketches are
   * @param articles about how many articles there are
   * @param ranges number of groups of ids
   */
  public static FindRepeats in(SpillFolder scratch, long articles, int ranges) {
    return new FindRepeats(scratch, articles, ranges);
  }

  @Override
  public PCollection<String> expand(PCollection<KV<Integer, Block>> keys) {
    return keys.apply("Match", new MatchArticles(Optional.empty(), scratch, articles, ranges))
        .apply("KeyByStory", ParDo.of(new KeyByStory(ranges)))
        .apply("GroupByStory", GroupByKey.create())
        .apply("TakeRepeats", ParDo.of(new TakeRepeats()));
  }

  static final class KeyByStory extends DoFn<KV<Integer, Block>, KV<Integer, Block>> {

    private static final int MOST_IN_A_BLOCK = 512;

    private final int ranges;

    KeyByStory(int ranges) {
      this.ranges = ranges;
    }

    @ProcessElement
    public void process(
        @Element KV<Integer, Block> settled, OutputReceiver<KV<Integer, Block>> out) {
      KeyedBatcher<Integer, DecidedStory> byStory =
          new KeyedBatcher<>(
              MOST_IN_A_BLOCK,
              DecidedStoryFormat.INSTANCE,
              article -> HashRange.of(article.member().story(), ranges),
              out::output);
      DecidedStoryFormat.INSTANCE.unpack(settled.getValue()).stream()
          .filter(article -> article.member().parent().isPresent())
          .forEach(byStory::add);
      byStory.flush();
    }
  }

  static final class TakeRepeats extends DoFn<KV<Integer, Iterable<Block>>, String> {

    @ProcessElement
    public void process(@Element KV<Integer, Iterable<Block>> stories, OutputReceiver<String> out) {
      // Runners may hand a group over once only: its packed blocks are read twice here.
      List<Block> blocks = new ArrayList<>();
      stories.getValue().forEach(blocks::add);
      Map<String, Integer> counts = new HashMap<>();
      each(blocks, (article, parent) -> counts.merge(article.member().story(), 1, Integer::sum));
      each(
          blocks,
          (article, parent) -> {
            if (Repeats.isRepeat(parent.evidence(), counts.get(article.member().story()))) {
              out.output(article.id());
            }
          });
    }

    private static void each(List<Block> blocks, BiConsumer<DecidedStory, Parent> consumer) {
      for (Block block : blocks) {
        DecidedStoryFormat.INSTANCE
            .unpack(block)
            .forEach(
                article ->
                    article
                        .member()
                        .parent()
                        .ifPresent(parent -> consumer.accept(article, parent)));
      }
    }
  }
}
