package dev.dateline.learn.date;

import dev.dateline.text.date.ClueWeights;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The clues by number, in the order of their names. */
final class ClueNumbers {
  private static final List<String> NAMES = List.copyOf(ClueWeights.shipped().byName().keySet());
  private static final Map<String, Integer> NUMBERS = new HashMap<>();

  static {
    NAMES.forEach(name -> NUMBERS.put(name, NUMBERS.size()));
  }

  private ClueNumbers() {}

  static int size() {
    return NAMES.size();
  }

  static int of(String name) {
    return NUMBERS.get(name);
  }

  static String name(int number) {
    return NAMES.get(number);
  }

  /** Weights by number. */
  static double[] numbered(Map<String, Double> weights) {
    double[] numbered = new double[size()];
    weights.forEach((name, weight) -> numbered[of(name)] = weight);
    return numbered;
  }

  /** Weights by name. */
  static SortedMap<String, Double> named(double[] weights) {
    SortedMap<String, Double> named = new TreeMap<>();
    for (int i = 0; i < weights.length; i++) {
      named.put(name(i), weights[i]);
    }
    return named;
  }
}
