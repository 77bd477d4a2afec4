package dev.dateline.learn.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryTextsTest {
  private static final List<String> LINES =
      List.of(
          "# a comment",
          "en\tThe council meets again before the winter.\tThe bridge opened on 14 May 1962.\tIt"
              + " closed on 3 June 1999.");

  @Test
  void everySentenceOccursInEveryForm() {
    assertThat(HistoryTexts.of(LINES)).hasSize(10).containsKeys("en-0-0", "en-1-4");
    assertThat(HistoryTexts.of(LINES).get("en-0-4"))
        .isEqualTo(
            "The council meets again before the winter.\nThe bridge opened on 14 May 1962.\n");
    assertThat(HistoryTexts.of(LINES).get("en-1-1")).startsWith("It closed on 3 June 1999.\n\n");
  }

  @Test
  void wrappedLinesAreNoLongerThanAPage() {
    assertThat(HistoryTexts.of(LINES).get("en-0-3").lines())
        .hasSizeGreaterThan(4)
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(60));
  }
}
