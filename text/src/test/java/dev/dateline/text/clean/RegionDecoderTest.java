package dev.dateline.text.clean;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.text.clean.feature.PageFeatures;
import dev.dateline.text.clean.line.LineJoins;
import dev.dateline.text.clean.line.LineNormalizer;
import dev.dateline.text.clean.line.PageLines;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RegionDecoderTest {

  private static final String PROSE =
      "The ferry to the northern islands will sail again on Friday, the port authority said.";
  private static final String TEASER = "Ten walks for a rainy weekend";

  private final List<String> lines = new ArrayList<>();
  private final List<Double> odds = new ArrayList<>();

  private void add(int count, String line, double logOdds) {
    lines.addAll(Collections.nCopies(count, line));
    if (!line.isEmpty()) {
      odds.addAll(Collections.nCopies(count, logOdds));
    }
  }

  private int[] kept() {
    PageFeatures page =
        PageFeatures.of(
            PageLines.of(
                String.join("\n", lines),
                0,
                0,
                TextCleaner.MOST_LINES,
                new LineNormalizer(),
                LineJoins.NONE),
            Optional.empty());
    double[] logOdds = odds.stream().mapToDouble(Double::doubleValue).toArray();
    return RegionDecoder.decode(page, logOdds).stream().toArray();
  }

  @Test
  void theArticleContinuesAfterALongTeaser() {
    add(4, PROSE, 3);
    add(12, TEASER, -4);
    add(8, PROSE, 1.2);
    assertThat(kept()).containsExactly(0, 1, 2, 3, 16, 17, 18, 19, 20, 21, 22, 23);
  }

  @Test
  void doubtfulParagraphsAtEitherEndAreKept() {
    add(1, TEASER, -4);
    add(2, PROSE, -1);
    add(4, PROSE, 3);
    add(2, PROSE, -1);
    add(1, TEASER, -4);
    assertThat(kept()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
  }

  @Test
  void aLikelyParagraphAfterABoxIsKeptAndADoubtfulOneIsRemoved() {
    add(4, PROSE, 3);
    add(2, TEASER, -4);
    add(1, PROSE, 0.8);
    add(2, TEASER, -4);
    add(1, PROSE, -1);
    assertThat(kept()).containsExactly(0, 1, 2, 3, 6);
  }

  @Test
  void aFarParagraphIsKeptOnlyIfItIsNearlyCertain() {
    add(4, PROSE, 3);
    add(9, TEASER, -4);
    add(1, PROSE, 0.8);
    add(9, TEASER, -4);
    add(1, PROSE, 2.5);
    assertThat(kept()).containsExactly(0, 1, 2, 3, 23);
  }

  @Test
  void likelyFurnitureIsRemovedFromTheMiddle() {
    add(2, PROSE, 3);
    add(1, TEASER, -0.5);
    add(2, PROSE, 3);
    assertThat(kept()).containsExactly(0, 1, 3, 4);
  }

  @Test
  void aShortSentenceAsAParagraphOfItsOwnAfterTheArticleIsKept() {
    add(6, TEASER, -4);
    add(1, "", 0);
    add(2, PROSE, 3);
    add(1, "", 0);
    add(1, "Nobody was hurt.", -3);
    add(1, "", 0);
    add(6, TEASER, -4);
    assertThat(kept()).containsExactly(6, 7, 8);
  }

  @Test
  void aShortSentenceInABlockOfOthersAfterTheArticleIsRemoved() {
    add(6, TEASER, -4);
    add(1, "", 0);
    add(2, PROSE, 3);
    add(1, "", 0);
    add(1, "Read it here first.", -3);
    add(6, TEASER, -4);
    assertThat(kept()).containsExactly(6, 7);
  }
}
