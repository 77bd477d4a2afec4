package dev.dateline.text.date;

import dev.dateline.text.date.written.DateWords;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The weights of the clues to a day of publication, and the start value of every date.
 *
 * <p>The shipped weights were fitted to pages whose days are known; the command and the figures are
 * in docs/DATES.md. Immutable.
 */
public final class ClueWeights {
  /** The name of the start value of every date, compared with "none of these". */
  public static final String START = "START";

  private static final String FITTED = "fitted";
  private static final String SET = "set";
  private static final ClueWeights SHIPPED = new ClueWeights(new TreeMap<>(), new TreeSet<>());

  static {
    for (String line : DateWords.lines(ClueWeights.class, "clue-weights.tsv")) {
      String[] fields = line.split("\t", -1);
      SHIPPED.put(fields[0], Double.parseDouble(fields[1]));
      if (fields[2].equals(SET)) {
        SHIPPED.setByHand.add(fields[0]);
      }
    }
  }

  private final SortedMap<String, Double> byName;
  private final SortedSet<String> setByHand;
  private final Map<Clue, Double> byClue = new EnumMap<>(Clue.class);

  private ClueWeights(SortedMap<String, Double> byName, SortedSet<String> setByHand) {
    this.byName = byName;
    this.setByHand = setByHand;
  }

  private void put(String name, double weight) {
    if (!name.equals(START)) {
      byClue.put(Clue.valueOf(name), weight);
    }
    byName.put(name, weight);
  }

  /** The built-in weights. */
  public static ClueWeights shipped() {
    return SHIPPED;
  }

  /** Weights by the names of the clues; clues without one have weight 0. */
  public static ClueWeights of(Map<String, Double> byName) {
    ClueWeights weights = new ClueWeights(new TreeMap<>(), SHIPPED.setByHand);
    byName.forEach(weights::put);
    return weights;
  }

  double of(Clue clue) {
    return byClue.getOrDefault(clue, 0.0);
  }

  double start() {
    return byName.getOrDefault(START, 0.0);
  }

  /** All weights by name. */
  public SortedMap<String, Double> byName() {
    return new TreeMap<>(byName);
  }

  /** The names of the weights that are set by hand, since there are no examples to fit them to. */
  public Set<String> setByHand() {
    return new TreeSet<>(setByHand);
  }

  /** The lines of the file that the shipped weights are read from. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "# What clues to a day of publication weigh, written by dateline train-dates: clue, weight,"
            + " fitted from pages or set by hand.");
    byName.forEach(
        (name, weight) ->
            lines.add(name + "\t" + weight + "\t" + (setByHand.contains(name) ? SET : FITTED)));
    return lines;
  }
}
