package dev.dateline.learn.date;

import dev.dateline.learn.date.DateScores.Score;
import dev.dateline.learn.date.SiteBootstrap.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** Reports how well texts were dated, for each set, and the changes, with intervals by site. */
public final class DateReport {
  private static final double[] THRESHOLDS = {0, 0.5, 0.65, 0.7, 0.75, 0.8, 0.9};

  private final List<DatePage> pages;
  private final double usual;
  private final List<String> lines = new ArrayList<>();

  /**
   * A report on texts.
   *
   * @param pages the texts
   * @param usual the smallest confidence that dates a text by default
   */
  public DateReport(List<DatePage> pages, double usual) {
    this.pages = List.copyOf(pages);
    this.usual = usual;
  }

  /** The lines so far. */
  public List<String> lines() {
    return List.copyOf(lines);
  }

  /** Adds the figures of some answers; texts without an answer are ignored. */
  public DateReport add(String title, Map<String, DateAnswer> answers) {
    lines.add("");
    lines.add(title);
    sets(answers, answers).forEach(this::addSet);
    return this;
  }

  /** Adds the differences between two sets of answers for the same texts: the new less the old. */
  public DateReport addChange(Map<String, DateAnswer> answers, Map<String, DateAnswer> old) {
    lines.add("");
    lines.add("change from the other answers, with 95 % intervals by site");
    sets(answers, old)
        .forEach(
            (set, scored) -> {
              if (isOfPages(scored)) {
                addChange(set, scored);
              }
            });
    return this;
  }

  private SortedMap<String, List<ScoredPage>> sets(
      Map<String, DateAnswer> answers, Map<String, DateAnswer> others) {
    SortedMap<String, List<ScoredPage>> sets = new TreeMap<>();
    for (DatePage page : pages) {
      DateAnswer answer = answers.get(page.id());
      DateAnswer other = others.get(page.id());
      if (answer != null && other != null) {
        sets.computeIfAbsent(
                page.form().name().toLowerCase(Locale.ROOT) + " " + page.set(),
                set -> new ArrayList<>())
            .add(new ScoredPage(page, answer, other));
      }
    }
    return sets;
  }

  private static boolean isOfPages(List<ScoredPage> scored) {
    return scored.get(0).page().form() == DatePage.Form.PAGE;
  }

  private void addSet(String set, List<ScoredPage> scored) {
    if (!isOfPages(scored)) {
      Score score = ScoredPage.score(scored, usual);
      line(
          "%s: %d texts, %d dated, %d wrong",
          set, score.documents(), score.given(), score.given() - score.right());
      return;
    }
    line("%s: %d texts", set, scored.size());
    for (double threshold : THRESHOLDS) {
      Score score = ScoredPage.score(scored, threshold);
      line(
          "  %.2f  coverage %.3f  precision %.3f  accuracy %.3f",
          threshold, score.coverage(), score.precision(), score.accuracy());
    }
    SiteBootstrap sites = new SiteBootstrap(scored);
    Interval accuracy = sites.of(some -> ScoredPage.score(some, 0).accuracy());
    Interval precision = sites.of(some -> ScoredPage.score(some, usual).precision());
    line(
        "  95 %% by site: accuracy %.3f to %.3f, precision at %.2f %.3f to %.3f",
        accuracy.low(), accuracy.high(), usual, precision.low(), precision.high());
  }

  private void addChange(String set, List<ScoredPage> scored) {
    line("%s", set);
    change("accuracy at 0.00", scored, Score::accuracy, 0);
    change("coverage at " + usual, scored, Score::coverage, usual);
    change("precision at " + usual, scored, Score::precision, usual);
  }

  private void change(
      String what, List<ScoredPage> scored, ToDoubleFunction<Score> figure, double threshold) {
    ToDoubleFunction<List<ScoredPage>> gain =
        some ->
            figure.applyAsDouble(ScoredPage.score(some, threshold))
                - figure.applyAsDouble(ScoredPage.otherScore(some, threshold));
    Interval interval = new SiteBootstrap(scored).of(gain);
    line(
        "  %-18s %+.3f  (%+.3f to %+.3f)",
        what, gain.applyAsDouble(scored), interval.low(), interval.high());
  }

  private void line(String format, Object... values) {
    lines.add(String.format(Locale.ROOT, format, values));
  }
}
