package dev.dateline.stage.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HashRangeTest {

  @ParameterizedTest(name = "{0} of {1} is range {2}")
  @CsvSource({
    "00000000, 1, 0",
    "ffffffff, 1, 0",
    "00000000, 4, 0",
    "3fffffff, 4, 0",
    "40000000, 4, 1",
    "ffffffff, 4, 3",
    "ffffffff, 50000, 49999"
  })
  void hashesFallIntoRangesOfEqualWidth(String hash, int ranges, int range) {
    assertThat(HashRange.of(hash, ranges)).isEqualTo(range);
  }

  @Property
  void laterHashesNeverFallIntoEarlierRanges(
      @ForAll int one, @ForAll int other, @ForAll @IntRange(min = 1, max = 100_000) int ranges) {
    String low = hex(Integer.compareUnsigned(one, other) <= 0 ? one : other);
    String high = hex(Integer.compareUnsigned(one, other) <= 0 ? other : one);

    assertThat(HashRange.of(low, ranges)).isBetween(0, HashRange.of(high, ranges));
    assertThat(HashRange.of(high, ranges)).isLessThan(ranges);
  }

  private static String hex(int prefix) {
    return String.format(Locale.ROOT, "%08x", prefix) + "00";
  }
}
