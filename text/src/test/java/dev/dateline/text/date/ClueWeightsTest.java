package dev.dateline.text.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ClueWeightsTest {
  @Test
  void everyClueHasABuiltInWeight() {
    Set<String> names = new TreeSet<>(Set.of(ClueWeights.START));
    Arrays.stream(Clue.values()).map(Clue::name).forEach(names::add);
    assertThat(ClueWeights.shipped().byName().keySet()).isEqualTo(names);
  }

  @Test
  void theBuiltInFileEqualsTheWrittenWeights() throws IOException {
    try (InputStream in = ClueWeights.class.getResourceAsStream("clue-weights.tsv")) {
      String file = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(ClueWeights.shipped().lines()).containsExactlyElementsOf(file.lines().toList());
    }
  }

  @Test
  void cluesWithoutAWeightHaveWeightZero() {
    ClueWeights weights = ClueWeights.of(Map.of("PUBLISHED", 2.5));
    assertThat(weights.of(Clue.PUBLISHED)).isEqualTo(2.5);
    assertThat(weights.of(Clue.UPDATED)).isZero();
    assertThat(weights.setByHand()).isEqualTo(ClueWeights.shipped().setByHand());
  }
}
