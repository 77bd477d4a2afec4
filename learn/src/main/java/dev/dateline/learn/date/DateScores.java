package dev.dateline.learn.date;

import dev.dateline.article.DateSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Compares dates of publication with known ones.
 *
 * <p>Coverage is the share of documents that got an answer, precision the share of right answers
 * among them, accuracy the share of right answers among all documents.
 */
public final class DateScores {
  private final List<Answer> answers = new ArrayList<>();

  /**
   * The answer for one document.
   *
   * @param known the day it was published
   * @param answer the best day found, whatever its confidence
   * @param source its source
   * @param confidence from 0 to 1
   */
  public record Answer(
      LocalDate known, Optional<LocalDate> answer, DateSource source, double confidence) {
    boolean isGiven(double threshold) {
      return answer.isPresent() && confidence >= threshold;
    }

    boolean isRight() {
      return answer.filter(known::equals).isPresent();
    }
  }

  /**
   * The figures of some documents at a threshold.
   *
   * @param documents number of documents
   * @param given number of answers
   * @param right number of right answers
   */
  public record Score(int documents, int given, int right) {
    /** Share of documents with an answer. */
    public double coverage() {
      return share(given, documents);
    }

    /** Share of right answers among the answers. */
    public double precision() {
      return share(right, given);
    }

    /** Share of right answers among all documents. */
    public double accuracy() {
      return share(right, documents);
    }

    private static double share(int part, int whole) {
      return whole == 0 ? 0 : (double) part / whole;
    }
  }

  /** Adds the answer for a document. */
  public void add(Answer answer) {
    answers.add(answer);
  }

  /** The figures with only the answers from a confidence on. */
  public Score at(double threshold) {
    return score(answers, threshold);
  }

  /** The same by source; the documents of a source are those with an answer from it. */
  public SortedMap<DateSource, Score> bySource(double threshold) {
    SortedMap<DateSource, List<Answer>> given = new TreeMap<>();
    for (Answer answer : answers) {
      if (answer.isGiven(threshold)) {
        given.computeIfAbsent(answer.source(), source -> new ArrayList<>()).add(answer);
      }
    }
    SortedMap<DateSource, Score> scores = new TreeMap<>();
    given.forEach((source, some) -> scores.put(source, score(some, threshold)));
    return scores;
  }

  private static Score score(List<Answer> answers, double threshold) {
    int given = 0;
    int right = 0;
    for (Answer answer : answers) {
      if (answer.isGiven(threshold)) {
        given++;
        right += answer.isRight() ? 1 : 0;
      }
    }
    return new Score(answers.size(), given, right);
  }
}
