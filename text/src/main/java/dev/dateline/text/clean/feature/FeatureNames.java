package dev.dateline.text.clean.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Numbers features in the order of their declaration, and keeps their names.
 *
 * <p>The features of a group are named by it and by the alternatives of their choices: {@code
 * end=5/2}.
 */
final class FeatureNames {

  private final List<String> names = new ArrayList<>();

  /** Declares a group of one feature. */
  FeatureGroup group(String name) {
    return group(name, 1);
  }

  FeatureGroup group(String name, int a) {
    return group(name, a, 1);
  }

  FeatureGroup group(String name, int a, int b) {
    return group(name, a, b, 1);
  }

  FeatureGroup group(String name, int a, int b, int c) {
    return group(name, a, b, c, 1);
  }

  /** Declares a group by the number of alternatives of each of its choices. */
  FeatureGroup group(String name, int a, int b, int c, int d) {
    FeatureGroup group = new FeatureGroup(names.size(), a, b, c, d);
    int[] choices = {a, b, c, d};
    int count = d > 1 ? 4 : c > 1 ? 3 : b > 1 ? 2 : 1;
    for (int i = 0; i < a * b * c * d; i++) {
      names.add(a * b * c * d == 1 ? name : name + "=" + combination(i, choices, count));
    }
    return group;
  }

  /**
   * Declares one group for each of several cues, in their order.
   *
   * @return all of them as one, whose first choice is the place of a cue in the list
   */
  FeatureGroup groups(String name, List<LineCue> cues, int a, int b) {
    int first = names.size();
    cues.forEach(cue -> group(name + "-" + cue.name().toLowerCase(Locale.ROOT), a, b));
    return new FeatureGroup(first, cues.size(), a, b, 1);
  }

  private static String combination(int number, int[] choices, int count) {
    String combination = "";
    int rest = number;
    for (int c = count - 1; c >= 0; c--) {
      combination = rest % choices[c] + (combination.isEmpty() ? "" : "/" + combination);
      rest /= choices[c];
    }
    return combination;
  }

  /** Number of features declared. */
  int size() {
    return names.size();
  }

  /** The name of a feature. */
  String name(int feature) {
    return names.get(feature);
  }
}
