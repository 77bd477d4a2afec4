package dev.dateline.learn.clean;

import dev.dateline.text.clean.PageDescription;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The lines of one page in one form, as the fit reads them. */
final class TrainingRows {

  /** The forms in which a page is learned from. */
  enum Form {
    /** As it is. */
    WHOLE(1),
    /** Without blank lines, as some scrapers save it. */
    FLAT(1),
    /** The article alone, as a clean text. */
    BARE(0.15);

    private final double weight;

    Form(double weight) {
      this.weight = weight;
    }
  }

  /** What the lines of one page weigh together, so that every page counts alike. */
  private static final double PAGE_WEIGHT = 100;

  private static final int LONGEST = 500;
  private static final double LENGTH_POWER = 0.8;

  final String site;
  final PageDescription lines;
  final boolean[] article;
  final double[] weights;
  int[][] features;

  private TrainingRows(TrainingPage source, Form form) {
    site = source.site().toLowerCase(Locale.ROOT);
    String[] all = source.text().split("\n", -1);
    StringBuilder text = new StringBuilder();
    List<Integer> numbers = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < all.length; i++) {
      boolean taken =
          switch (form) {
            case WHOLE -> true;
            case FLAT -> !all[i].isBlank();
            case BARE ->
                source.article().contains(i)
                    || (i > 0 && all[i].isBlank() && source.article().contains(i - 1));
          };
      if (taken) {
        numbers.add(i);
        starts.add(text.length());
        text.append(all[i]).append('\n');
      }
    }
    lines =
        source.page().map(PageDescription::of).orElseGet(() -> PageDescription.of(text.toString()));
    article = new boolean[lines.size()];
    weights = new double[lines.size()];
    label(source, form, numbers, starts);
  }

  /** The rows of a page in a form. */
  static TrainingRows of(TrainingPage page, Form form) {
    return new TrainingRows(page, form);
  }

  private void label(TrainingPage source, Form form, List<Integer> numbers, List<Integer> starts) {
    double sum = 0;
    int at = 0;
    for (int i = 0; i < article.length; i++) {
      while (at + 1 < starts.size() && starts.get(at + 1) <= lines.start(i)) {
        at++;
      }
      int number = numbers.get(at);
      article[i] = source.article().contains(number);
      boolean judged = !source.optional().contains(number);
      weights[i] = judged ? StrictMath.pow(Math.min(lines.length(i), LONGEST), LENGTH_POWER) : 0;
      sum += weights[i];
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] *= sum == 0 ? 0 : PAGE_WEIGHT * form.weight / sum;
    }
  }

  /** What the whole page weighs. */
  double weight() {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    return sum;
  }

  /** Length of a line in characters. */
  int length(int line) {
    return lines.length(line);
  }
}
