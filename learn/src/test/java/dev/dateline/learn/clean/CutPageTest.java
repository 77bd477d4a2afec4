package dev.dateline.learn.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class CutPageTest {

  private static final String FIRST =
      "The ferry to the northern islands will sail again on Friday, the port said.";
  private static final String SECOND =
      "Engineers replaced both shafts during the winter, which took nine weeks in all.";

  private static TrainingPage page(String... lines) {
    return new TrainingPage("a", "site", String.join("\n", lines), Set.of(1, 2, 3), Set.of(1));
  }

  @Test
  void theArticleEndsAfterItsFirstParagraphsAndTheRestIsUnchanged() {
    CutPage cut = CutPage.of(page("Home", "A lead", FIRST, SECOND, "Read more"), 1);
    assertThat(cut.page().text()).isEqualTo("Home\nA lead\n" + FIRST + "\nRead more\n");
    assertThat(cut.page().article()).containsExactlyInAnyOrder(1, 2);
    assertThat(cut.page().optional()).containsExactly(1);
    assertThat(cut.article()).isEqualTo("A lead\n" + FIRST + "\n");
    assertThat(cut.optional()).containsExactly("A lead");
  }

  @Test
  void anArticleOfShortLinesIsNotProse() {
    assertThat(CutPage.isProse(page("Home", "Read", FIRST, SECOND, "More"))).isTrue();
    assertThat(CutPage.isProse(page("Home", "A lead", "Two beans", "Salt", "More"))).isFalse();
  }
}
