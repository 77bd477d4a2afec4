package dev.dateline.learn.date;

import dev.dateline.text.date.ClueWeights;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Trains the weights of the clues to a day of publication on texts whose day is known.
 *
 * <p>Deterministic: the same texts give the same weights, in any order.
 */
public final class DateTrainer {
  /**
   * The clues from the page's address. They are fitted after the rest, which does not use
   * addresses.
   */
  private static final SortedSet<String> ADDRESS = new TreeSet<>(Set.of("IN_URL", "IN_URL_MONTH"));

  private final boolean choosing;
  private final List<DatePage> pages;
  private final Map<DatePage, SiteChoices> choices = new HashMap<>();

  private DateTrainer(List<DatePage> pages, boolean choosing) {
    this.choosing = choosing;
    this.pages = pages.stream().sorted(Comparator.comparing(DatePage::id)).toList();
    this.pages.forEach(page -> choices.put(page, SiteChoices.of(page)));
  }

  /** A trainer on these texts that fits every clue. */
  public static DateTrainer with(List<DatePage> pages) {
    return new DateTrainer(pages, false);
  }

  /** The same trainer, which first selects the clues for each fit by the texts of that fit only. */
  public DateTrainer choosingClues() {
    return new DateTrainer(pages, true);
  }

  /** The weights trained on all texts. */
  public ClueWeights train() {
    double[] weights = fit(page -> true);
    List<DayChoices> addressed = new ArrayList<>();
    for (DatePage page : pages) {
      page.addressed()
          .ifPresent(
              dates -> addressed.add(DayChoices.of(dates, page.known(), page.form().weight())));
    }
    if (!addressed.isEmpty()) {
      weights = new ClueFit(addressed, ADDRESS).from(weights);
    }
    return rounded(weights);
  }

  /** The answers for all texts by cross-validation, with the sites divided into parts. */
  public SortedMap<String, DateAnswer> crossValidate(int parts) {
    SortedMap<String, DateAnswer> answers = new TreeMap<>();
    for (int part = 0; part < parts; part++) {
      int held = part;
      answer(page -> SiteFolds.of(page.site(), parts) == held, answers);
    }
    return answers;
  }

  /** The answers for all texts of a set with weights trained on the other sets. */
  public SortedMap<String, DateAnswer> leaveOut(String set) {
    SortedMap<String, DateAnswer> answers = new TreeMap<>();
    answer(page -> page.set().equals(set), answers);
    return answers;
  }

  private void answer(Predicate<DatePage> held, Map<String, DateAnswer> answers) {
    ClueWeights weights = rounded(fit(held.negate()));
    pages.stream()
        .filter(held)
        .forEach(page -> answers.put(page.id(), DateAnswer.of(page, weights)));
  }

  private double[] fit(Predicate<DatePage> which) {
    List<SiteChoices> texts = pages.stream().filter(which).map(choices::get).toList();
    double[] start = start();
    SortedSet<String> free = choosing ? new ClueChoice(texts, start).of(fitted()) : fitted();
    return new ClueFit(SiteChoices.where(texts, site -> true), free).from(start);
  }

  /** The weights that are set by hand, and zeros for the others. */
  private static double[] start() {
    SortedMap<String, Double> weights = ClueWeights.shipped().byName();
    weights.replaceAll(
        (name, weight) -> ClueWeights.shipped().setByHand().contains(name) ? weight : 0.0);
    return ClueNumbers.numbered(weights);
  }

  private static SortedSet<String> fitted() {
    SortedSet<String> fitted = new TreeSet<>(ClueWeights.shipped().byName().keySet());
    fitted.removeAll(ClueWeights.shipped().setByHand());
    fitted.removeAll(ADDRESS);
    return fitted;
  }

  private static ClueWeights rounded(double[] weights) {
    SortedMap<String, Double> named = ClueNumbers.named(weights);
    named.replaceAll((name, weight) -> StrictMath.rint(weight * 100) / 100 + 0.0);
    return ClueWeights.of(named);
  }
}
