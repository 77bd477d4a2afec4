package dev.dateline.text.entity.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedWeightsTest {

  @Test
  void sumsOfManyOfTheLargestWeightsStayApart() {
    short most = ModelWriter.LARGEST;
    short[] steps = {most, (short) -most, most, (short) -most, 0};
    long[] sums = new long[PackedWeights.width(steps.length)];
    for (int i = 0; i < 2_000; i++) {
      PackedWeights.pack(steps, sums, 0);
    }

    int sum = 2_000 * most;
    assertThat(unpacked(sums, steps.length)).containsExactly(sum, -sum, sum, -sum, 0);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 4, 12, 13, 15, 16, 21})
  void weightsOfAnyNumberOfOutcomesAreAddedBetweenThoseOfOthers(int outcomes) {
    int width = PackedWeights.width(outcomes);
    short[] steps = new short[outcomes];
    int[] expected = new int[outcomes];
    for (int o = 0; o < outcomes; o++) {
      steps[o] = (short) (o * 7 - 40);
      expected[o] = 2 * steps[o];
    }
    long[] weights = new long[width + 2];
    PackedWeights.pack(steps, weights, 1);
    long[] sums = new long[width + 2];

    PackedWeights.add(weights, 1, width, sums, 1);
    PackedWeights.add(weights, 1, width, sums, 1);

    assertThat(unpacked(Arrays.copyOfRange(sums, 1, width + 1), outcomes)).isEqualTo(expected);
    assertThat(sums[0]).isZero();
    assertThat(sums[width + 1]).isZero();
  }

  @Test
  void oddsAreThoseOfTheExponentialAgainstTheLikeliest() {
    short[] steps = {-511, 300, 0, 64, -64, 299, 1};
    long[] packed = new long[PackedWeights.width(steps.length)];
    PackedWeights.pack(steps, packed, 0);
    double[] odds = new double[steps.length];

    PackedWeights.odds(packed, odds);

    for (int o = 0; o < steps.length; o++) {
      double expected = Math.exp((steps[o] - 300) / (double) ModelWriter.STEPS);
      assertThat(odds[o]).isCloseTo(expected, within(expected * 1e-14));
    }
  }

  @Test
  void theUnlikeliestOfAllIsStillPossible() {
    long[] packed = new long[1];
    for (int i = 0; i < 2_000; i++) {
      PackedWeights.pack(new short[] {511, -511}, packed, 0);
    }
    double[] odds = new double[2];

    PackedWeights.odds(packed, odds);

    assertThat(odds[0]).isEqualTo(1);
    assertThat(odds[1]).isPositive();
  }

  /** The sums by outcome, told apart by the definition: what is left of a long once one is off. */
  static int[] unpacked(long[] sums, int outcomes) {
    int[] steps = new int[outcomes];
    long[] left = Arrays.copyOf(sums, sums.length);
    for (int o = 0; o < outcomes; o++) {
      long lowest = Math.floorMod(left[o / 3] + (1 << 20), 1L << 21) - (1 << 20);
      steps[o] = (int) lowest;
      left[o / 3] = (left[o / 3] - lowest) / (1 << 21);
    }
    return steps;
  }
}
