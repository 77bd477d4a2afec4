package dev.dateline.stage.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.dataset.rows.SpillAddress;
import dev.dateline.stage.block.Block;
import dev.dateline.stage.block.BlockFormat;
import dev.dateline.text.story.ArticleKey;
import dev.dateline.text.story.Evidence;
import dev.dateline.text.story.Member;
import dev.dateline.text.story.Parent;
import dev.dateline.text.story.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StoryBlocksTest {

  private static final String ID = "ab".repeat(32);
  private static final String OTHER = "0c".repeat(32);
  private static final Evidence EVIDENCE = new Evidence(16_383, 16_383, 2, 3, 192, 4, 5, 6, 7);

  private static final Sketched LATER =
      Sketched.ofThisRun(ID, 16_383, new SpillAddress("sketches~1", 5_000_000_000L, 1_600));
  private static final Sketched EARLIER = Sketched.earlier(new ArticleKey(3, 0, OTHER), 17, 49_999);

  @Test
  void everyTravellingRecordComesBackAsItWent() {
    Parent old =
        new Parent(EARLIER.articleKey(), Verdict.PART, EVIDENCE, Optional.of("ff".repeat(32)));
    Parent fresh = new Parent(LATER.articleKey(), Verdict.SAME, EVIDENCE, Optional.empty());

    roundTrips(SketchedFormat.INSTANCE, List.of(LATER, EARLIER));
    roundTrips(
        StoryMatchFormat.INSTANCE,
        List.of(
            new StoryMatch(new Pair(LATER, EARLIER), old),
            new StoryMatch(new Pair(LATER, LATER), fresh)));
    roundTrips(
        DecidedStoryFormat.INSTANCE,
        List.of(
            new DecidedStory(ID, new Member(ID, Optional.empty())),
            new DecidedStory(ID, new Member(OTHER, Optional.of(fresh)))));
  }

  @Test
  void keyedArticlesComeBackAsTheyWentHoweverMany() {
    List<Block> blocks = new ArrayList<>();
    KeyBatches batches = new KeyBatches("sketches~1", 2, block -> blocks.add(block.getValue()));
    Set<List<Object>> expected = new HashSet<>();
    for (long key = 0; key < 1_500; key++) {
      batches.add(new long[] {Long.MAX_VALUE - key}, LATER);
      expected.add(List.of(Long.MAX_VALUE - key, LATER));
    }
    batches.flush();
    batches.flush();

    Set<List<Object>> keyed = new HashSet<>();
    for (Block block : blocks) {
      for (KeyedSketches of : KeyedSketchesFormat.INSTANCE.unpack(block)) {
        for (int i = 0; i < of.size(); i++) {
          keyed.add(List.of(of.key(i), of.article(i)));
        }
      }
    }
    assertThat(keyed).isEqualTo(expected);
  }

  @Test
  void pairsComeBackAsTheyWentAndEachOnce() {
    Pairs sent = new Pairs();
    sent.add(sent.number(LATER), sent.number(EARLIER));
    Pairs more = new Pairs();
    more.add(more.number(EARLIER), more.number(LATER));
    more.add(more.number(LATER), more.number(EARLIER));

    Pairs pairs = new Pairs();
    for (Pairs unpacked :
        PairsFormat.INSTANCE.unpack(PairsFormat.INSTANCE.pack(List.of(sent, more)))) {
      pairs.addAll(unpacked);
    }
    pairs.settle();

    assertThat(IntStream.range(0, pairs.size()).mapToObj(pairs::pair))
        .containsExactlyInAnyOrder(new Pair(LATER, EARLIER), new Pair(EARLIER, LATER));
  }

  @Test
  void anEarlierArticleKnowsItsFileAndRow() {
    assertThat(EARLIER.isOfThisRun()).isFalse();
    assertThat(EARLIER.file()).isEqualTo(17);
    assertThat(EARLIER.row()).isEqualTo(49_999);
    assertThat(LATER.isOfThisRun()).isTrue();
  }

  private static <T> void roundTrips(BlockFormat<T> format, List<T> elements) {
    assertThat(format.unpack(format.pack(elements))).isEqualTo(elements);
  }
}
