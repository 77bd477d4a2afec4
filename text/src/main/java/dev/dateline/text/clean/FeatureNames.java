package dev.dateline.text.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Numbers features in the order of their declaration, and remembers their names.
 *
 * <p>A group has one feature for every combination of its choices, the last choice running fastest:
 * {@code end=5/2}.
 */
final class FeatureNames {

  private final List<String> names = new ArrayList<>();

  /**
   * Declares a group.
   *
   * @param choices number of alternatives of each choice
   * @return the number of its first feature
   */
  int group(String name, int... choices) {
    int first = names.size();
    int size = 1;
    for (int choice : choices) {
      size *= choice;
    }
    for (int i = 0; i < size; i++) {
      names.add(size == 1 ? name : name + "=" + combination(i, choices));
    }
    return first;
  }

  /**
   * Declares one group for each of several cues, in their order.
   *
   * @return the number of the first feature of all
   */
  int groups(String name, Cue[] cues, int... choices) {
    int first = names.size();
    for (Cue cue : cues) {
      group(name + "-" + cue.name().toLowerCase(Locale.ROOT), choices);
    }
    return first;
  }

  private static String combination(int number, int[] choices) {
    String combination = "";
    int rest = number;
    for (int c = choices.length - 1; c >= 0; c--) {
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
