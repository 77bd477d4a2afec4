package dev.dateline.text.clean;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.text.clean.feature.PageFeatures;
import dev.dateline.text.clean.line.LineJoins;
import dev.dateline.text.clean.line.LineNormalizer;
import dev.dateline.text.clean.line.PageLines;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProseTallyTest {

  private static final String PROSE =
      "and the queues at the quay of Norvale grew longer than ever before in that year\n";
  private static final String TITLES =
      "Harbour Town Buys Second Ferry For Its Island Line After Long Debate In Council\n";

  @ParameterizedTest(name = "{1} of {0} lines removed: {2}")
  @CsvSource({"20, 11, true", "20, 10, false", "20, 0, false", "4, 4, false"})
  void mostProseIsRemovedIfMoreIsRemovedThanKept(int lines, int removed, boolean most) {
    assertThat(tally(PROSE.repeat(lines), removed).isMostlyRemoved()).isEqualTo(most);
  }

  @Test
  void titlesAreNotProse() {
    assertThat(tally(TITLES.repeat(40), 40).isMostlyRemoved()).isFalse();
  }

  private static ProseTally tally(String text, int removed) {
    PageLines lines = PageLines.of(text, 0, 0, 1_000, new LineNormalizer(), LineJoins.NONE);
    ProseTally tally = new ProseTally(lines, PageFeatures.of(lines, Optional.empty()));
    for (int i = 0; i < lines.size(); i++) {
      tally.add(i, i < removed ? LineRole.REMOVED : LineRole.BODY);
    }
    return tally;
  }
}
