package dev.dateline.text.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class HashFilterTest {

  private final ContentHasher hasher = ContentHasher.current();

  @Property(tries = 50)
  void whatWasSeenIsNeverUnknownHoweverPartsWereMerged(
      @ForAll @Size(max = 3_000) List<Integer> seen, @ForAll @IntRange(max = 9_000) int expected) {
    HashFilter.Builder even = HashFilter.Builder.sizedFor(expected);
    HashFilter.Builder odd = HashFilter.Builder.sizedFor(expected);
    seen.forEach(number -> (number % 2 == 0 ? even : odd).add(hash(number)));

    even.addAll(HashFilter.Builder.of(odd.state()));
    HashFilter filter = HashFilter.of(even.build().words());

    assertThat(seen).allMatch(number -> filter.mayContain(hash(number)));
  }

  @Test
  void aPartTakesTheMemoryOfItsHashesAndNeverMoreThanTheFilter() {
    HashFilter.Builder part = HashFilter.Builder.sizedFor(100_000);
    int words = part.build().words().length;
    HashFilter.Builder few = HashFilter.Builder.sizedFor(100_000);
    IntStream.range(0, 10).forEach(number -> few.add(hash(number)));
    HashFilter.Builder many = HashFilter.Builder.sizedFor(100_000);
    IntStream.range(0, 2 * words).forEach(number -> many.add(hash(number)));

    assertThat(few.state().longs()).hasSize(20);
    assertThat(many.state().longs()).hasSize(words);
  }

  @Test
  void fewUnknownHashesPass() {
    HashFilter.Builder builder = HashFilter.Builder.sizedFor(20_000);
    IntStream.range(0, 20_000).forEach(number -> builder.add(hash(number)));
    HashFilter filter = builder.build();

    long strangers =
        IntStream.range(20_000, 40_000).filter(number -> filter.mayContain(hash(number))).count();

    assertThat(strangers).isLessThan(200);
  }

  @Property(tries = 50)
  void numbersAreKnownAsHashesAre(@ForAll @Size(max = 3_000) List<Long> seen) {
    HashFilter.Builder builder = HashFilter.Builder.sizedFor(seen.size());
    seen.forEach(number -> builder.add(number.longValue()));
    HashFilter filter = builder.build();

    assertThat(seen).allMatch(number -> filter.mayContain(number.longValue()));
    assertThat(IntStream.range(0, 1_000).filter(n -> filter.mayContain(1L << 40 | n)).count())
        .isLessThan(200);
  }

  private String hash(int number) {
    return hasher.fingerprint(Integer.toString(number)).contentHash();
  }
}
