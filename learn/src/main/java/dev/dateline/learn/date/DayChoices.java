package dev.dateline.learn.date;

import dev.dateline.text.date.ClueWeights;
import dev.dateline.text.date.UnweighedDates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The candidate days of one text, each with its readings, prepared for the fit. */
final class DayChoices {
  private static final double HALF = StrictMath.log(2);

  /** One reading of one date. */
  static final class Reading {
    private final int[] clues;
    private final double offset;

    /**
     * A reading.
     *
     * @param clues numbers of its clues, including the start value
     * @param offset the deduction for being one of two readings
     */
    Reading(int[] clues, double offset) {
      this.clues = clues;
      this.offset = offset;
    }

    /** Numbers of its clues; callers must not change the array. */
    int[] clues() {
      return clues;
    }

    double score(double[] weights) {
      double score = offset;
      for (int clue : clues) {
        score += weights[clue];
      }
      return score;
    }
  }

  /** The readings of each day. */
  final List<List<Reading>> days = new ArrayList<>();

  /** The number of the right day; -1 if none is right. */
  final int right;

  /** The weight of the text. */
  final double weight;

  private DayChoices(int right, double weight) {
    this.right = right;
    this.weight = weight;
  }

  /** The choices of a text; empty if it has no days. */
  static DayChoices of(UnweighedDates dates, Optional<LocalDate> known, double weight) {
    Map<LocalDate, List<Reading>> byDay = new LinkedHashMap<>();
    for (UnweighedDates.Reading reading : dates.readings()) {
      int[] clues = new int[reading.clues().size() + 1];
      int i = 0;
      for (String clue : reading.clues()) {
        clues[i++] = ClueNumbers.of(clue);
      }
      clues[i] = ClueNumbers.of(ClueWeights.START);
      byDay
          .computeIfAbsent(reading.day(), day -> new ArrayList<>())
          .add(new Reading(clues, reading.open() ? -HALF : 0));
    }
    int right = known.map(day -> new ArrayList<>(byDay.keySet()).indexOf(day)).orElse(-1);
    DayChoices choices = new DayChoices(right, weight);
    choices.days.addAll(byDay.values());
    return choices;
  }

  /** The best reading of each day with some weights. */
  List<Reading> best(double[] weights) {
    List<Reading> best = new ArrayList<>(days.size());
    for (List<Reading> readings : days) {
      Reading most = readings.get(0);
      double score = most.score(weights);
      for (Reading reading : readings) {
        double other = reading.score(weights);
        if (other > score) {
          most = reading;
          score = other;
        }
      }
      best.add(most);
    }
    return best;
  }

  /** The logarithm of the share of the right answer with some weights. */
  double logLikelihood(double[] weights) {
    List<Reading> best = best(weights);
    double total = 1;
    for (Reading reading : best) {
      total += StrictMath.exp(reading.score(weights));
    }
    return (right < 0 ? 0 : best.get(right).score(weights)) - StrictMath.log(total);
  }
}
