package dev.dateline.report.tally;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.EntityType;
import dev.dateline.codec.CopyFacts;
import dev.dateline.report.data.RunReport.Lengths;
import dev.dateline.report.data.RunReport.SiteFigures;
import dev.dateline.report.data.RunReport.Sites;
import dev.dateline.report.data.RunReport.Unit;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TalliesTest {

  /** Names follow Zipf's law; what is forgotten stays within the bound. */
  @Property(tries = 30)
  void aNameIsNeverCountedTooHighNorLowerThanTheBound(
      @ForAll Random random, @ForAll @IntRange(min = 5, max = 60) int kept) {
    NameTally sum = new NameTally(kept);
    TreeMap<Name, Long> truth = new TreeMap<>();
    for (int file = 0; file < 40; file++) {
      NameTally tally = new NameTally();
      for (int i = 0; i < 30; i++) {
        Name name = person((int) (1 / (random.nextDouble() + 1e-3)));
        tally.add(name, 1, 0, false);
        truth.merge(name, 1L, Long::sum);
      }
      sum.add(tally, "2021-08");
    }

    assertThat(sum.distinct()).isLessThanOrEqualTo(2L * kept);
    sum.names()
        .forEach(
            name ->
                assertThat(sum.of(name).articles)
                    .isBetween(truth.get(name) - sum.uncertain(), truth.get(name)));
    truth.forEach(
        (name, count) -> {
          if (sum.of(name) == null) {
            assertThat(count).isLessThanOrEqualTo(sum.uncertain());
          }
        });
  }

  @Test
  void copiesOfAnArticleCountAsReprintsOfItsNamesAndAStoryCountsOnce() {
    NameTally tally = new NameTally();
    tally.add(person(1), 3, 4, false);
    tally.add(person(1), 2, 0, true);

    assertThat(tally.of(person(1)).articles).isEqualTo(2);
    assertThat(tally.of(person(1)).reprints).isEqualTo(6);
    assertThat(tally.of(person(1)).mentions).isEqualTo(5);
    assertThat(tally.of(person(1)).stories).isEqualTo(1);
  }

  @Test
  void namesInEquallyManyArticlesAreInTheirOwnOrder() {
    NameTally tally = new NameTally();
    Stream.of(3, 1, 2, 2).forEach(i -> tally.add(person(i), 1, 0, false));

    assertThat(tally.most(tally.names(), 2)).containsExactly(person(2), person(1));
  }

  @Test
  void tooManyCopiedStoriesAreThinnedOutByTheirIdsWhateverTheOrder() {
    List<CopyFacts> copies =
        IntStream.range(0, 400).mapToObj(i -> copy(i * 0x9E3779B9, "b" + i)).toList();
    CopyTally forwards = new CopyTally(50);
    copies.forEach(forwards::add);
    CopyTally backwards = new CopyTally(50);
    for (int i = copies.size() - 1; i >= 0; i--) {
      backwards.add(copies.get(i));
    }

    assertThat(forwards.bits()).isPositive().isEqualTo(backwards.bits());
    long estimate = 0;
    for (CopyFacts copy : copies) {
      assertThat(forwards.copiesOf(copy.duplicateOf()))
          .isEqualTo(backwards.copiesOf(copy.duplicateOf()));
      estimate += forwards.copiesOf(copy.duplicateOf());
    }
    assertThat(estimate).isBetween(200L, 800L);
  }

  @Test
  void theLargestGroupsOfCopiesAreKnown() {
    CopyTally tally = new CopyTally();
    tally.add(copy(1, "a"));
    tally.add(copy(2, "b"));
    tally.add(copy(2, "c"));

    assertThat(tally.largest()).extracting(CopyTally.Group::copies).containsExactly(2L, 1L);
    assertThat(tally.largest().get(0).example()).isEqualTo("b");
    assertThat(tally.copiesOf("absent")).isZero();
  }

  @Test
  void lengthsAreExactToFivePercent() {
    LengthTally tally = new LengthTally();
    IntStream.rangeClosed(1, 1000).forEach(tally::add);
    LengthTally sum = new LengthTally();
    sum.add(tally);

    Lengths lengths = sum.lengths();

    assertThat(lengths.words()).isEqualTo(500_500);
    assertThat(lengths.median()).isBetween(475L, 525L);
    assertThat(lengths.longTenth()).isBetween(855L, 945L);
    assertThat(lengths.bins().stream().mapToLong(bin -> bin.articles()).sum()).isEqualTo(1000);
    assertThat(new LengthTally().lengths().median()).isZero();
  }

  @ParameterizedTest(name = "{2} after 100, 104, 98 and 101 {1}: unusual is {0}")
  @CsvSource({
    "false, DOCUMENTS, 120",
    "true,  DOCUMENTS, 126",
    "true,  DOCUMENTS, 0",
    "false, PERCENT,   105",
    "true,  PERCENT,   110",
  })
  void whatIsFarFromTheUsualIsUnusual(boolean unusual, Unit unit, double now) {
    assertThat(RunComparison.change("x", unit, now, List.of(100.0, 104.0, 98.0, 101.0)).unusual())
        .isEqualTo(unusual);
  }

  @Test
  void fewRunsMakeNoFigureUnusual() {
    assertThat(RunComparison.change("x", Unit.DOCUMENTS, 9, List.of(100.0, 100.0)).unusual())
        .isFalse();
    assertThat(RunComparison.change("x", Unit.DOCUMENTS, 9, List.of()).usual()).isZero();
  }

  @Test
  void sitesBeyondTheLimitAreCountedTogether() {
    SiteTally file = new SiteTally(2);
    Stream.of("a", "b", "b", "c", "d").forEach(file::addCopy);
    file.addRefusal("b");
    SiteTally sum = new SiteTally(2);
    sum.addRefusal("b");
    sum.add(file);

    Sites sites = sum.sites();

    assertThat(sites.most())
        .containsExactly(new SiteFigures("b", 0, 0, 2, 2, 0), new SiteFigures("a", 0, 0, 1, 0, 0));
    assertThat(sites.rest()).isEqualTo(new SiteFigures("", 0, 0, 2, 0, 0));
    assertThat(sites.distinct()).isEqualTo(3);
  }

  private static Name person(int number) {
    return new Name(EntityType.PERSON, String.format("%05d", number));
  }

  private static CopyFacts copy(int id, String document) {
    return new CopyFacts(document, "", String.format("%08x%056d", id, 0), "1", "RAW", "SAME_RUN");
  }
}
