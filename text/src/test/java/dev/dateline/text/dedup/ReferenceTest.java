package dev.dateline.text.dedup;

import static org.assertj.core.api.Assertions.assertThat;

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
    assertThat(copies().sorted().map(r -> r.origin().uri()))
        .containsExactly("file:///d.txt", "file:///b.txt", "file:///c.txt", "file:///a.txt");
  }

  @Property
  void theStrongestClaimIsTheSameInWhateverOrderCopiesArrive(
      @ForAll("shuffled") List<Reference> arrived) {
    assertThat(arrived.stream().sorted().findFirst().orElseThrow().origin())
        .hasFieldOrPropertyWithValue("uri", "file:///d.txt");
  }

  @Provide
  Arbitrary<List<Reference>> shuffled() {
    return Arbitraries.shuffle(copies().toList());
  }

  private static Stream<Reference> copies() {
    return Stream.of(
        References.of("a.txt", "00", ""),
        References.of("b.txt", "00", "2021-08-04"),
        References.of("c.txt", "00", "2021-08-04"),
        References.of("d.txt", "00", "2021-08-03"));
  }
}
