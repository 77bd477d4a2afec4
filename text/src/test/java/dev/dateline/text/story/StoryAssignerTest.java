package dev.dateline.text.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class StoryAssignerTest {

  private static final Evidence EVIDENCE = new Evidence(90, 100, 90, 100, 1, 0, 0, 0, 0);
  private static final ArticleKey FIRST = articleKey("a", 300);
  private static final ArticleKey SECOND = articleKey("b", 200);
  private static final ArticleKey THIRD = articleKey("c", 100);

  @Test
  void anArticleJoinsTheStoryOfItsParent() throws IOException {
    StoryAssigner assigner = new StoryAssigner((article, first) -> Optional.of(same()));

    assertThat(assigner.add(SECOND, parent(FIRST)).story()).isEqualTo("a");
    assertThat(assigner.add(THIRD, parent(SECOND)).story()).isEqualTo("a");
  }

  @Test
  void anArticleThatHasTooLittleOfTheFirstBeginsAStory() throws IOException {
    StoryAssigner assigner = new StoryAssigner((article, first) -> Optional.of(different()));
    assigner.add(SECOND, parent(FIRST));

    assertThat(assigner.add(THIRD, parent(SECOND))).isEqualTo(new Member("c", Optional.empty()));
    assertThat(assigner.add(articleKey("d", 50), parent(THIRD)).story()).isEqualTo("c");
  }

  @Test
  void anArticleJoinsAnEarlierStory() throws IOException {
    StoryAssigner assigner =
        new StoryAssigner(
            (article, first) -> {
              assertThat(first).isEqualTo("old");
              return Optional.empty();
            });
    Parent earlier = new Parent(FIRST, Verdict.PART, EVIDENCE, Optional.of("old"));

    assertThat(assigner.add(SECOND, earlier)).isEqualTo(new Member("old", Optional.of(earlier)));
  }

  @Property
  void theBetterParentIsTheSameInEveryOrder(
      @ForAll @IntRange(max = 3) int one,
      @ForAll @IntRange(max = 3) int two,
      @ForAll @IntRange(max = 3) int three) {
    Parent a = candidate("a", one);
    Parent b = candidate("b", two);
    Parent c = candidate("c", three);

    assertThat(Parent.better(Parent.better(a, b), c))
        .isEqualTo(Parent.better(c, Parent.better(b, a)))
        .isEqualTo(Parent.better(Parent.better(c, a), b));
  }

  private static Parent candidate(String id, int strength) {
    return new Parent(
        articleKey(id, 100),
        Verdict.SAME,
        new Evidence(60 + strength, 100, 60, 100, 1, 0, 0, 0, 0),
        Optional.empty());
  }

  private static Comparison same() {
    return compared(Texts.of(1, 100), Texts.of(1, 100));
  }

  private static Comparison different() {
    return compared(Texts.of(1, 100), Texts.of(2, 100));
  }

  private static Comparison compared(String one, String other) {
    return Comparison.of(Sketcher.sketch(one), Sketcher.sketch(other));
  }

  private static ArticleKey articleKey(String id, int words) {
    return new ArticleKey(0, words, id);
  }

  private static Parent parent(ArticleKey of) {
    return new Parent(of, Verdict.SAME, EVIDENCE, Optional.empty());
  }
}
