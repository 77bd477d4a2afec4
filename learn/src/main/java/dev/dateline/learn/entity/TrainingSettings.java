package dev.dateline.learn.entity;

/**
 * The settings of training a model.
 *
 * @param epochs passes over the text
 * @param rate step size of AdaGrad
 * @param dropout share of features left out at each token
 * @param cutoff the smallest number of occurrences of a feature
 * @param least smallest weight that is kept, in steps of the model file
 * @param strongest what the strongest weight of a feature must reach, in steps; a weaker feature is
 *     left out, which makes the model smaller and faster
 * @param variants copies of each text with other names in the same places
 * @param fillings texts made of each template
 * @param smallEvery one text of so many is also read in small letters; 0 for none
 * @param seed of every random choice
 * @param averaged trainings whose weights are averaged, each with a seed of its own
 * @param hidden percentage of entries that are left out of the lists of names during training, so
 *     that the model does not rely on them
 * @param coined percentage of new names that are coined instead of drawn from the lists
 */
public record TrainingSettings(
    int epochs,
    double rate,
    double dropout,
    int cutoff,
    int least,
    int strongest,
    int variants,
    int fillings,
    int smallEvery,
    long seed,
    int averaged,
    int hidden,
    int coined) {

  /** The settings of the built-in model. */
  public static TrainingSettings standard() {
    return new TrainingSettings(5, 0.1, 0.3, 3, 6, 14, 1, 8, 8, 1, 3, 0, 20);
  }

  /** The same settings with another number of epochs. */
  public TrainingSettings epochs(int other) {
    return new TrainingSettings(
        other,
        rate,
        dropout,
        cutoff,
        least,
        strongest,
        variants,
        fillings,
        smallEvery,
        seed,
        averaged,
        hidden,
        coined);
  }

  TrainingSettings seed(long other) {
    return new TrainingSettings(
        epochs,
        rate,
        dropout,
        cutoff,
        least,
        strongest,
        variants,
        fillings,
        smallEvery,
        other,
        averaged,
        hidden,
        coined);
  }
}
