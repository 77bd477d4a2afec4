package dev.dateline.learn.descent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class QuasiNewtonTest {
  @Test
  void theLeastLossIsReachedFromAnywhere() {
    Loss valley =
        (weights, gradient) -> {
          double a = weights[0] - 3;
          double b = weights[1] + 2 + a;
          gradient[0] = 2 * a + 20 * b;
          gradient[1] = 20 * b;
          return a * a + 10 * b * b + 1;
        };
    double[] least = QuasiNewton.minimise(valley, new double[] {-40, 17});
    assertThat(least[0]).isCloseTo(3, within(0.01));
    assertThat(least[1]).isCloseTo(-2, within(0.01));
  }

  @Test
  void aWeightWithoutGradientIsUnchanged() {
    Loss slope =
        (weights, gradient) -> {
          gradient[0] = 2 * weights[0];
          gradient[1] = 0;
          return weights[0] * weights[0] + 1;
        };
    assertThat(QuasiNewton.minimise(slope, new double[] {1, 5})[1]).isEqualTo(5);
  }
}
