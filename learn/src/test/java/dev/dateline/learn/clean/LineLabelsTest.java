package dev.dateline.learn.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LineLabelsTest {

  @Test
  void equalLinesAreFoundInOrder() {
    List<String> lines = List.of("Menu", "Story", "One  fish.", "Ad", "Two fish.", "Story", "End");
    List<String> others = List.of("Menu", "One fish.", "Two fish.", "Lost", "Story", "End");
    assertThat(LineLabels.align(lines, others)).containsExactly(0, 2, 4, -1, 5, 6);
  }

  @Test
  void aLineThatTheArticleHasInOtherPiecesIsCovered() {
    List<String> lines =
        List.of(
            "The ferry leaves at nine. It comes back at ten.",
            "The bus waits.",
            "Read our letter now");
    String gold = "The ferry leaves at nine.\nIt comes back at ten. And more.";
    assertThat(LineLabels.covered(lines, Set.of(), gold)).containsExactly(0);
    assertThat(LineLabels.covered(lines, Set.of(0), gold)).isEmpty();
  }
}
