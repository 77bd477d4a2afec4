package dev.dateline.text.entity.train;

/**
 * How a model is trained.
 *
 * @param epochs passes over the text
 * @param rate step size of AdaGrad
 * @param dropout share of features left out at each token
 * @param cutoff times a feature must be seen
 * @param least smallest weight that is kept, in steps of the model file
 * @param seed of every random choice
 */
public record TrainingSettings(
    int epochs, double rate, double dropout, int cutoff, int least, long seed) {

  /** The settings that the default model is trained with. */
  public static TrainingSettings standard() {
    return new TrainingSettings(6, 0.1, 0.2, 2, 4, 1);
  }
}
