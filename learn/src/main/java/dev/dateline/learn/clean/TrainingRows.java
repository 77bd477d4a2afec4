package dev.dateline.learn.clean;

import dev.dateline.text.clean.PageDescription;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The lines of one page in one form, prepared for the fit. Not thread-safe. */
final class TrainingRows {

  /** The forms in which a page is used for training. */
  enum Form {
    /** Unchanged. */
    WHOLE(1),
    /**
     * An HTML page without its markup. It gives the evidence of the text a weight of its own, which
     * counts on pages whose markup is unlike that of the known ones.
     */
    TEXT(0.5),
    /** Without blank lines, as some scrapers save it. */
    FLAT(1),
    /** Only the article, as a clean text. */
    BARE(0.15),
    /** With an article of one to four paragraphs. */
    SHORT(0.15);

    private final double weight;

    Form(double weight) {
      this.weight = weight;
    }
  }

  /** The total weight of the lines of a page, so that all pages have equal weight. */
  private static final double PAGE_WEIGHT = 100;

  private static final int LONGEST = 500;
  private static final double LENGTH_POWER = 0.8;

  /** The most paragraphs of a shortened article. */
  private static final int LONGEST_BRIEF = 4;

  final String site;
  final boolean[] article;
  final double[] weights;

  /** The numbered features of each line, and the keys of its wording and markup features. */
  final int[][] numbered;

  final int[][] worded;

  /** The numbers of all features of each line; only set during a fit. */
  int[][] features = {};

  private final int[] lengths;

  private TrainingRows(TrainingPage source, Form form, Map<Integer, String> names) {
    site = source.site().toLowerCase(Locale.ROOT);
    String[] all = source.text().split("\n", -1);
    StringBuilder text = new StringBuilder();
    List<Integer> numbers = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < all.length; i++) {
      boolean taken =
          switch (form) {
            case WHOLE, TEXT, SHORT -> true;
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
    PageDescription lines =
        source.page().map(PageDescription::of).orElseGet(() -> PageDescription.of(text.toString()));
    int size = lines.size();
    article = new boolean[size];
    weights = new double[size];
    numbered = new int[size][];
    worded = new int[size][];
    lengths = new int[size];
    for (int i = 0; i < size; i++) {
      numbered[i] = lines.features(i);
      worded[i] = lines.wording(i);
      lengths[i] = lines.length(i);
      lines.wordingNames(i).forEach((key, name) -> names.merge(key, name, TrainingRows::first));
    }
    label(source, form, lines, numbers, starts);
  }

  private static String first(String name, String other) {
    return name.compareTo(other) <= 0 ? name : other;
  }

  /**
   * The rows of a page in each form that is used for training.
   *
   * @param names receives the names of the wording and markup features, by key
   */
  static List<TrainingRows> of(TrainingPage page, Map<Integer, String> names) {
    List<TrainingRows> rows = new ArrayList<>();
    rows.add(new TrainingRows(page, Form.WHOLE, names));
    if (page.page().isPresent()) {
      rows.add(new TrainingRows(page.asText(), Form.TEXT, names));
      return rows;
    }
    rows.add(new TrainingRows(page, Form.FLAT, names));
    if (!page.article().isEmpty()) {
      rows.add(new TrainingRows(page, Form.BARE, names));
    }
    if (CutPage.isProse(page)) {
      rows.add(new TrainingRows(CutPage.of(page, LONGEST_BRIEF).page(), Form.SHORT, names));
    }
    return rows;
  }

  private void label(
      TrainingPage source,
      Form form,
      PageDescription lines,
      List<Integer> numbers,
      List<Integer> starts) {
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
      weights[i] *= sum == 0 ? 0 : PAGE_WEIGHT * source.weight() * form.weight / sum;
    }
  }

  /** The weight of the page. */
  double weight() {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    return sum;
  }

  /** Length of a line in characters. */
  int length(int line) {
    return lengths[line];
  }
}
