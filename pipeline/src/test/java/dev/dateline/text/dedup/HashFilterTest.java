package dev.dateline.text.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class HashFilterTest {

  private final ContentHasher hasher = ContentHasher.under("test-1");

  @Property(tries = 50)
  void whatWasSeenIsNeverUnknownHoweverFiltersWereMerged(@ForAll List<Integer> seen) {
    HashFilter even = HashFilter.sizedFor(seen.size());
    HashFilter odd = HashFilter.sizedFor(seen.size());
    seen.forEach(number -> (number % 2 == 0 ? even : odd).add(hash(number)));

    even.addAll(HashFilter.of(odd.words()));

    assertThat(seen).allMatch(number -> even.mayContain(hash(number)));
  }

  @Test
  void fewStrangersPass() {
    HashFilter filter = HashFilter.sizedFor(20_000);
    IntStream.range(0, 20_000).forEach(number -> filter.add(hash(number)));

    long strangers =
        IntStream.range(20_000, 40_000).filter(number -> filter.mayContain(hash(number))).count();

    assertThat(strangers).isLessThan(200);
  }

  private String hash(int number) {
    return hasher.fingerprint(Integer.toString(number)).contentHash();
  }
}
