package dev.dateline.report.html;

import java.util.List;
import java.util.Locale;

/**
 * A chart of the size of a word. It is hidden from screen readers; the text next to it has the same
 * content.
 */
public final class Sparkline {

  private static final double HEIGHT = 10;
  private static final int FEWEST_COLUMNS = 6;

  private Sparkline() {}

  /**
   * Adds a chart to a page.
   *
   * @param values the columns
   * @param most the value that takes the whole height
   * @param least the height of a column without a value
   * @param lit the place from which on columns stand out
   */
  public static void add(Html page, List<Double> values, double most, double least, int lit) {
    page.markup(
        "<svg class=spark viewBox=\"0 0 "
            + Math.max(FEWEST_COLUMNS, values.size())
            + " 10\" preserveAspectRatio=none aria-hidden=true>");
    for (int i = 0; i < values.size(); i++) {
      double height = Math.max(least, HEIGHT * values.get(i) / most);
      page.markup(
          String.format(
              Locale.ROOT,
              "<rect%s x=\"%.1f\" y=\"%.2f\" width=\".8\" height=\"%.2f\"/>",
              i >= lit ? " class=on" : "",
              i + 0.1,
              HEIGHT - height,
              height));
    }
    page.markup("</svg>");
  }
}
