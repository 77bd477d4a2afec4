package dev.dateline.text.clean.feature;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.text.clean.line.LineJoins;
import dev.dateline.text.clean.line.LineNormalizer;
import dev.dateline.text.clean.line.PageLines;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import org.junit.jupiter.api.Test;

class WordingTest {

  @Test
  void aShortLineIsDescribedByItsWordsAndPairs() {
    assertThat(Wording.names("Read More: 12 stories").values())
        .contains("word:read", "word:#", "pair:^ read", "pair:read more", "pair:stories $");
  }

  @Test
  void aLongLineIsDescribedByItsEnds() {
    assertThat(Wording.names("one " + "word ".repeat(40) + "last line").values())
        .contains("head:one", "head:one word", "tail:line", "tail:last line")
        .noneMatch(name -> name.startsWith("word:"));
  }

  @Property
  void namesHaveTheKeysThatThePageHas(@ForAll @NotBlank String text) {
    PageLines lines = PageLines.of(text, 0, 0, 100, new LineNormalizer(), LineJoins.NONE);
    if (lines.size() > 0) {
      PageFeatures page = PageFeatures.of(lines, Optional.empty());
      int[] room = new int[PageFeatures.MOST_FEATURES];
      int count = page.wording(0, room);
      Set<Integer> keys = new HashSet<>();
      for (int i = 0; i < count; i++) {
        keys.add(room[i]);
      }
      assertThat(Wording.names(lines.text(0)).keySet()).isEqualTo(keys);
    }
  }
}
