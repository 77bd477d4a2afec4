package dev.dateline.text.clean.feature;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.text.clean.line.LineJoins;
import dev.dateline.text.clean.line.LineNormalizer;
import dev.dateline.text.clean.line.PageLines;
import dev.dateline.text.page.evidence.MarkupEvidence;
import dev.dateline.text.resource.ResourceLines;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageFeaturesTest {

  private static PageFeatures page(String text) {
    return PageFeatures.of(
        PageLines.of(text, 0, 0, 1_000, new LineNormalizer(), LineJoins.NONE), Optional.empty());
  }

  private static List<String> features(PageFeatures page, int line) {
    int[] room = new int[PageFeatures.MOST_FEATURES];
    int count = page.active(line, room);
    return Arrays.stream(room, 0, count).mapToObj(PageFeatures::name).toList();
  }

  private static Set<String> numbered() {
    return IntStream.range(0, PageFeatures.count())
        .mapToObj(PageFeatures::name)
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toSet());
  }

  /** Otherwise a weight would have no effect, unnoticed. */
  @ParameterizedTest
  @ValueSource(strings = {"line-weights.tsv", "page-weights.tsv"})
  void everyBuiltInWeightBelongsToAFeature(String weights) {
    Set<String> unknown = new HashSet<>();
    Set<String> known = numbered();
    for (String line : ResourceLines.of(LineScorer.class, weights)) {
      String name = line.substring(0, line.indexOf('\t'));
      boolean ofMarkup = weights.startsWith("page") && MarkupEvidence.isName(name);
      if (!known.contains(name) && Wording.key(name) == 0 && !ofMarkup) {
        unknown.add(name);
      }
    }
    assertThat(unknown).isEmpty();
  }

  @Test
  void noTwoFeaturesHaveOneName() {
    long named =
        IntStream.range(0, PageFeatures.count())
            .filter(feature -> !PageFeatures.name(feature).isEmpty())
            .count();
    assertThat(numbered()).hasSize((int) named);
  }

  @Test
  void aLineIsDescribedByItselfItsNeighboursAndItsPlace() {
    PageFeatures page =
        page(
            "Related stories\n\n"
                + "The council of the town met on Tuesday to vote on the plan for the old"
                + " harbour.\n"
                + "Share\n"
                + "Share\n");

    assertThat(features(page, 1))
        .contains(
            "bias",
            "self:end=1/1",
            "previous:words=1",
            "next2:words=0",
            "core=8/2",
            "gap-before=1",
            "duplicate=0/2",
            "since-share=5/2",
            "until-share=0/2");
    assertThat(features(page, 3))
        .contains("later-duplicate=0", "duplicate=1/0", "gap-before=0", "since-share=0/0");
  }

  @Property
  void everyFeatureOfEveryLineHasAName(@ForAll String text) {
    PageFeatures page = page(text);
    for (int line = 0; line < page.size(); line++) {
      assertThat(features(page, line)).isNotEmpty().doesNotContain("").doesNotHaveDuplicates();
    }
  }
}
