package dev.dateline.text.story;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SentenceChangesTest {

  @Test
  void sentencesOfOnlyOneTextAreListed() {
    SentenceChanges changes =
        SentenceChanges.between(
            "Rain fell. Nobody slept.\n\"We wait,\" he said.",
            "Rain fell.\nHail came. \"We wait,\" he said. Rain fell.");

    assertThat(changes.removed()).containsExactly("Nobody slept.");
    assertThat(changes.added()).containsExactly("Hail came.", "Rain fell.");
  }

  @Property
  void aTextHasNotChangedFromItself(@ForAll String text) {
    assertThat(SentenceChanges.between(text, text))
        .isEqualTo(new SentenceChanges(java.util.List.of(), java.util.List.of()));
  }
}
