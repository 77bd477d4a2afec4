package dev.dateline.stage.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.dataset.rows.SpillAddress;
import dev.dateline.stage.block.BlockFormat;
import dev.dateline.text.story.Evidence;
import dev.dateline.text.story.Member;
import dev.dateline.text.story.Parent;
import dev.dateline.text.story.Telling;
import dev.dateline.text.story.Verdict;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StoryBlocksTest {

  private static final String ID = "ab".repeat(32);
  private static final String OTHER = "0c".repeat(32);
  private static final Evidence EVIDENCE = new Evidence(16_383, 16_383, 2, 3, 192, 4, 5, 6, 7);

  private static final Sketched LATER =
      Sketched.ofThisRun(ID, 16_383, new SpillAddress("sketches~1", 5_000_000_000L, 1_600));
  private static final Sketched EARLIER = Sketched.earlier(new Telling(3, 0, OTHER), 17, 49_999);

  @Test
  void everyTravellingRecordComesBackAsItWent() {
    Parent old =
        new Parent(EARLIER.telling(), Verdict.PART, EVIDENCE, Optional.of("ff".repeat(32)));
    Parent fresh = new Parent(LATER.telling(), Verdict.SAME, EVIDENCE, Optional.empty());

    roundTrips(SketchedFormat.INSTANCE, List.of(LATER, EARLIER));
    roundTrips(
        PairsFormat.INSTANCE,
        List.of(List.of(new Pair(LATER, EARLIER), new Pair(LATER, LATER)), List.of()));
    roundTrips(
        KeyedSketchesFormat.INSTANCE,
        List.of(
            new KeyedSketches(
                "sketches~1",
                List.of(
                    new KeyedSketches.Keyed(
                        (1L << 39) - 1, LATER.telling(), 5_000_000_000L, 1_600)))));
    roundTrips(
        StoryMatchFormat.INSTANCE,
        List.of(
            new StoryMatch(new Pair(LATER, EARLIER), old),
            new StoryMatch(new Pair(LATER, LATER), fresh)));
    roundTrips(
        SettledFormat.INSTANCE,
        List.of(
            new Settled(ID, new Member(ID, Optional.empty())),
            new Settled(ID, new Member(OTHER, Optional.of(fresh)))));
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
