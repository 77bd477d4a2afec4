package dev.dateline.learn.date;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Selects the clues to fit by backward elimination: a clue is removed if the likelihood of held-out
 * sites is higher without it.
 *
 * <p>It uses only the given texts. A cross-validation repeats the selection for every part, so that
 * no figure is measured on texts that were used for the selection.
 */
final class ClueChoice {
  private static final int PARTS = 4;

  private final List<List<DayChoices>> others = new ArrayList<>();
  private final List<List<DayChoices>> held = new ArrayList<>();
  private final double[] start;

  /**
   * Prepares a selection.
   *
   * @param texts the texts, each with its site
   * @param start the weights that are not fitted, and zeros for the others
   */
  ClueChoice(List<SiteChoices> texts, double[] start) {
    this.start = start;
    for (int part = 0; part < PARTS; part++) {
      int own = part;
      others.add(SiteChoices.where(texts, site -> SiteFolds.of(site, PARTS) != own));
      held.add(SiteChoices.where(texts, site -> SiteFolds.of(site, PARTS) == own));
    }
  }

  /** The selected ones of some clues. */
  SortedSet<String> of(Collection<String> clues) {
    SortedSet<String> chosen = new TreeSet<>(clues);
    Tried best =
        tried(chosen, new Tried(0, IntStream.range(0, PARTS).mapToObj(p -> start).toList()));
    for (String clue : clues) {
      SortedSet<String> fewer = new TreeSet<>(chosen);
      fewer.remove(clue);
      Tried without = tried(fewer, best.without(clue));
      if (without.likelihood() > best.likelihood()) {
        chosen = fewer;
        best = without;
      }
    }
    return chosen;
  }

  private record Tried(double likelihood, List<double[]> weights) {
    Tried without(String clue) {
      List<double[]> fewer = new ArrayList<>();
      for (double[] of : weights) {
        double[] zeroed = of.clone();
        zeroed[ClueNumbers.of(clue)] = 0;
        fewer.add(zeroed);
      }
      return new Tried(0, fewer);
    }
  }

  private Tried tried(SortedSet<String> clues, Tried from) {
    List<double[]> weights =
        IntStream.range(0, PARTS)
            .parallel()
            .mapToObj(part -> new ClueFit(others.get(part), clues).from(from.weights().get(part)))
            .toList();
    double likelihood = 0;
    for (int part = 0; part < PARTS; part++) {
      for (DayChoices text : held.get(part)) {
        likelihood += text.weight * text.logLikelihood(weights.get(part));
      }
    }
    return new Tried(likelihood, weights);
  }
}
