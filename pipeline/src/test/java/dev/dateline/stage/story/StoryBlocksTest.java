package dev.dateline.stage.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.dataset.rows.SpillAddress;
import dev.dateline.dataset.rows.SpillFolder;
import dev.dateline.dataset.store.LocalStore;
import dev.dateline.stage.block.Block;
import dev.dateline.stage.block.BlockFormat;
import dev.dateline.text.story.ArticleKey;
import dev.dateline.text.story.Evidence;
import dev.dateline.text.story.Member;
import dev.dateline.text.story.Parent;
import dev.dateline.text.story.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoryBlocksTest {

  private static final String ID = "ab".repeat(32);
  private static final String OTHER = "0c".repeat(32);
  private static final Evidence EVIDENCE = new Evidence(16_383, 16_383, 2, 3, 192, 4, 5, 6, 7);

  private static final Sketched LATER =
      Sketched.ofThisRun(ID, 16_383, new SpillAddress("sketches~1", 5_000_000_000L, 1_600));
  private static final Sketched ANOTHER =
      Sketched.ofThisRun(OTHER, 1, new SpillAddress("sketches~1", 0, 9));
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

  @ParameterizedTest
  @ValueSource(ints = {2, 2 * KeySpill.FEW - 2, 2 * KeySpill.FEW, 150_000})
  void keyedArticlesComeBackAsTheyWentHoweverMany(int most, @TempDir Path folder)
      throws IOException {
    SpillFolder scratch = new SpillFolder(LocalStore.at(folder), "scratch");
    SortedMap<Integer, List<Block>> groups = new TreeMap<>();
    KeySpill keys =
        new KeySpill(
            scratch,
            "sketches~1",
            3,
            block ->
                groups
                    .computeIfAbsent(block.getKey(), of -> new ArrayList<>())
                    .add(block.getValue()));
    for (long key = 0; key < most; key += 2) {
      keys.add(new long[] {Long.MAX_VALUE - key, key}, key % 4 == 0 ? LATER : ANOTHER);
    }
    keys.finish();
    keys.finish();

    Map<Long, Sketched> read = new HashMap<>();
    for (Map.Entry<Integer, List<Block>> group : groups.entrySet()) {
      for (KeyedSketches of : SpilledKeys.read(scratch, group.getValue())) {
        for (int i = 0; i < of.size(); i++) {
          assertThat(of.key(i) % 3).isEqualTo(group.getKey().longValue());
          assertThat(read.put(of.key(i), of.article(i))).isNull();
        }
      }
    }
    assertThat(read).hasSize(most);
    for (long key = 0; key < most; key += 2) {
      assertThat(read.get(key)).isEqualTo(key % 4 == 0 ? LATER : ANOTHER);
      assertThat(read.get(Long.MAX_VALUE - key)).isEqualTo(read.get(key));
    }
  }

  @Test
  void keysOfAFewArticlesNeedNoFile(@TempDir Path folder) throws IOException {
    KeySpill keys =
        new KeySpill(
            new SpillFolder(LocalStore.at(folder), "scratch"), "sketches~1", 3, block -> {});
    keys.add(new long[KeySpill.FEW - 1], LATER);
    keys.finish();
    assertThat(folder.resolve("scratch")).doesNotExist();

    keys.add(new long[KeySpill.FEW], LATER);
    keys.finish();
    assertThat(folder.resolve("scratch")).isNotEmptyDirectory();
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
