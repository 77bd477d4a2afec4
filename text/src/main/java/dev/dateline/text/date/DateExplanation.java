package dev.dateline.text.date;

import dev.dateline.article.DateCandidate;
import dev.dateline.article.DatePrecision;
import dev.dateline.article.DateSource;
import dev.dateline.article.Dating;
import dev.dateline.text.date.DateChoice.Weighed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/**
 * Explains to a person why an article has its date.
 *
 * @param dating the dating
 * @param why one sentence about the chosen date, or why none was chosen
 * @param remarks one for each candidate of the dating, best first, then one for each dateline of
 *     another story
 */
public record DateExplanation(Dating dating, String why, List<Remark> remarks) {
  /** Copies the remarks. */
  public DateExplanation {
    remarks = List.copyOf(remarks);
  }

  /**
   * One piece of evidence and its confidence.
   *
   * @param text the evidence as printed
   * @param start offset in the decoded source text, or -1 when the evidence is outside it
   * @param end end offset, or -1
   * @param day its day; empty for a dateline without one
   * @param confidence from 0 to 1
   * @param words the clues for and against it
   */
  public record Remark(
      String text, int start, int end, Optional<LocalDate> day, double confidence, String words) {}

  static DateExplanation of(
      Dating dating, double minConfidence, List<Weighed> weighed, Datelines datelines) {
    List<Remark> remarks = new ArrayList<>();
    for (DateCandidate candidate : dating.candidates()) {
      remarks.add(remark(candidate, weighed));
    }
    for (LocatedDateline other : datelines.others()) {
      remarks.add(
          new Remark(
              other.dateline().place() + other.dateline().day().map(d -> ", " + d).orElse(""),
              other.start(),
              other.end(),
              Optional.empty(),
              0,
              "the dateline of another story: no evidence for this one"));
    }
    return new DateExplanation(dating, why(dating, minConfidence, remarks), remarks);
  }

  private static Remark remark(DateCandidate candidate, List<Weighed> weighed) {
    String words =
        switch (candidate.kind()) {
          case HEADER -> "the date header";
          case METADATA -> "the date of the container";
          default -> words(candidate, weighed);
        };
    return new Remark(
        candidate.text(),
        candidate.start(),
        candidate.end(),
        Optional.of(candidate.value()),
        candidate.confidence(),
        words);
  }

  private static String words(DateCandidate candidate, List<Weighed> weighed) {
    if (candidate.precision() == DatePrecision.MONTH) {
      return "a month: no evidence for a day";
    }
    StringJoiner words = new StringJoiner("; ");
    weighed.stream()
        .filter(w -> w.candidate().equals(candidate))
        .findFirst()
        .ifPresent(
            w -> w.clues().forEach(c -> words.add(c.words() + sign(ClueWeights.shipped().of(c)))));
    return words.toString();
  }

  private static String sign(double weight) {
    return weight < 0 ? " (-)" : weight > 0 ? " (+)" : " (0)";
  }

  /** Both days of a date whose order is open, else the one. */
  private static String days(DateCandidate best, List<DateCandidate> all) {
    return all.stream()
        .filter(c -> c.start() == best.start() && c.end() == best.end() && c.start() >= 0)
        .map(DateCandidate::value)
        .distinct()
        .map(LocalDate::toString)
        .collect(Collectors.joining(" or "));
  }

  private static String why(Dating dating, double minConfidence, List<Remark> remarks) {
    if (dating.source() != DateSource.NONE) {
      Remark won =
          remarks.stream()
              .filter(r -> r.day().equals(dating.published()))
              .findFirst()
              .orElseThrow();
      return won.day().orElseThrow() + ", confidence " + won.confidence() + ": " + won.words();
    }
    return dating.candidates().stream()
        .filter(c -> c.precision() == DatePrecision.DAY)
        .findFirst()
        .map(
            c ->
                "undated: the best candidate, "
                    + (c.start() < 0 ? c.value().toString() : days(c, dating.candidates()))
                    + ", has confidence "
                    + c.confidence()
                    + " and "
                    + minConfidence
                    + " is needed")
        .orElse("undated: the text has no day with a year");
  }
}
