package dev.dateline.text.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.Articles;
import dev.dateline.article.Article;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ReferenceTest {

  @Test
  void aKnownDateBeatsAnUnknownThenTheEarlierDateThenTheOrigin() {
    assertThat(copies().map(Reference::to).sorted().map(r -> r.origin().uri()))
        .containsExactly("file:///d.txt", "file:///b.txt", "file:///c.txt", "file:///a.txt");
  }

  @Property
  void theStrongestClaimIsTheSameInWhateverOrderCopiesArrive(
      @ForAll("shuffled") List<Article> arrived) {
    assertThat(arrived.stream().map(Reference::to).sorted().findFirst().orElseThrow().origin())
        .hasFieldOrPropertyWithValue("uri", "file:///d.txt");
  }

  @Provide
  Arbitrary<List<Article>> shuffled() {
    return Arbitraries.shuffle(copies().toList());
  }

  private static Stream<Article> copies() {
    return Stream.of(
        Articles.from("a.txt").saying("Rain fell."),
        Articles.from("b.txt").dated("2021-08-04").saying("Rain fell."),
        Articles.from("c.txt").dated("2021-08-04").saying("Rain fell."),
        Articles.from("d.txt").dated("2021-08-03").saying("Rain fell."));
  }
}
