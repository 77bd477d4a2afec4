package dev.dateline.text.clean;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.SourceText;
import org.junit.jupiter.api.Test;

class BoilerplateCounterTest {

  private static final String NOTICE = "Printed on paper from the mill upstream.";
  private static final SourceText PAGE =
      Pages.page("The ferry sails again.\n" + NOTICE + "\n\n" + NOTICE).source();

  @Test
  void aDocumentCountsOncePerLineHoweverOftenItContainsIt() {
    BoilerplateCounter counter = new BoilerplateCounter();
    counter.add(PAGE);
    counter.add(PAGE);
    BoilerplateCounter.Counts counts = counter.take();
    assertThat(counts.documents()).hasSize(1).containsValue(2L);
    assertThat(counts.lines()).extracting(LineCount::documents).containsExactly(2L, 2L);
  }

  @Test
  void linesOfARepeatedDocumentAreAddedWithCountZero() {
    BoilerplateCounter counter = new BoilerplateCounter();
    counter.add(PAGE);
    counter.addRepeat(PAGE);
    counter.addRepeat(Pages.page("Of the repeat alone.").source());
    BoilerplateCounter.Counts counts = counter.take();
    assertThat(counts.documents()).hasSize(1).containsValue(1L);
    assertThat(counts.lines())
        .extracting(LineCount::documents)
        .containsExactlyInAnyOrder(1L, 1L, 0L);
  }

  @Test
  void takenCountsAreNotReturnedAgain() {
    BoilerplateCounter counter = new BoilerplateCounter();
    counter.add(PAGE);
    counter.take();
    assertThat(counter.take().lines()).isEmpty();
    assertThat(counter.take().documents()).isEmpty();
  }

  @Test
  void theCounterIsFullAfterManyLinesAndEmptyAfterTake() {
    BoilerplateCounter counter = new BoilerplateCounter();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 10_000; i++) {
      text.append("Winner number ").append(i).append(' ').append("x".repeat(500)).append('\n');
    }
    counter.add(Pages.page(text.toString()).source());
    assertThat(counter.isFull()).isTrue();
    assertThat(counter.take().lines()).hasSize(10_000);
    assertThat(counter.isFull()).isFalse();
  }

  @Test
  void paragraphsAreNotBoilerplate() {
    BoilerplateCounter counter = new BoilerplateCounter();
    counter.add(Pages.page("word ".repeat(300)).source());
    assertThat(counter.take().lines()).isEmpty();
  }
}
