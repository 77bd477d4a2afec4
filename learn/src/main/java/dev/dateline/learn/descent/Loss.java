package dev.dateline.learn.descent;

/** A loss function of weights. */
@FunctionalInterface
public interface Loss {
  /**
   * The loss at some weights.
   *
   * @param weights the weights
   * @param gradient receives the derivatives
   */
  double at(double[] weights, double[] gradient);
}
