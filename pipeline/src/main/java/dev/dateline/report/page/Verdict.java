package dev.dateline.report.page;

import dev.dateline.report.data.RunReport.Level;
import dev.dateline.report.html.Html;

/** How a run went, by the gravest remark on it. */
final class Verdict {

  private static final String ACT = "\u2717 Action needed";
  private static final String LOOK = "! Worth a look";

  private Verdict() {}

  /** A verdict in words. */
  static String words(Level worst) {
    return words(worst, "\u2713 Good");
  }

  /**
   * A verdict in words.
   *
   * @param good what a run is called that nobody has to look at
   */
  static String words(Level worst, String good) {
    return switch (worst) {
      case NOTE -> good;
      case LOOK -> LOOK;
      case ACT -> ACT;
    };
  }

  /** Begins the box at the top of a page, with its first words. */
  static Html begin(Html header, Level worst) {
    String kind =
        switch (worst) {
          case NOTE -> "good";
          case LOOK -> "look";
          case ACT -> "act";
        };
    return header.markup(
        "<div class=\"verdict " + kind + "\" role=region aria-label=Verdict><strong>");
  }
}
