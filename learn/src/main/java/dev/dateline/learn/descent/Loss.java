package dev.dateline.learn.descent;

/** What weights lose on what is known. */
@FunctionalInterface
public interface Loss {
  /**
   * The loss at some weights.
   *
   * @param weights the weights
   * @param gradient takes the derivatives there
   */
  double at(double[] weights, double[] gradient);
}
