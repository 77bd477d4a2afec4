package dev.dateline.text.date;

/**
 * What speaks for or against a date that stands in a text, each with its weight.
 *
 * <p>The weights were fitted together on about 900 annotated pages of other people's sites; the
 * method and the figures are in docs/DATES.md.
 */
enum Clue {
  JUST_ABOVE_BODY(1.8, "up to 3 lines above the body"),
  ABOVE_BODY(1.1, "4 to 8 lines above the body"),
  OPENING(0.7, "in the first lines of the body"),
  BELOW_BODY(-1.0, "4 to 12 lines below the body"),
  FAR_BELOW_BODY(-1.5, "more than 12 lines below the body"),
  ALONE(0.4, "alone on its line"),
  LINE_START(0.7, "at the start of its line"),
  LONG_LINE(-0.7, "inside a long line"),
  PUBLISHED(1.8, "behind a word of publication"),
  UPDATED(-0.3, "behind a word of update"),
  BYLINE(0.9, "beside an author credit"),
  BYLINE_ABOVE(0.4, "below an author credit"),
  CLOCK(0.5, "with a time of day"),
  WEEKDAY(0.2, "with its right weekday"),
  EVENT(-0.5, "behind a word of appointment"),
  COMMENT_ABOVE(-1.1, "below a reader's name"),
  RELATED_ABOVE(-0.9, "below a heading of other stories"),
  BELOW_COMMENTS(-0.9, "below the heading of the comments"),
  DATE_LIST(-1.1, "among many dated lines"),
  FIRST_DATE(1.4, "the first date outside prose"),
  REPEATED(0.9, "on more than one line"),
  COPYRIGHT_YEAR(0.1, "in the year of the copyright notice"),
  EARLIER_OF_PAIR(0.2, "the earlier of two beside each other"),
  LATER_OF_PAIR(-0.5, "the later of two beside each other"),
  SHORT_YEAR(-0.7, "with a two-digit year"),
  REMOVED(-0.5, "in or below the body, on a line that is not article"),
  STRAY_HEADER(-6.0, "a date header below the place of headers"),
  DATELINE(2.0, "in the dateline"),
  DATELINE_DAY(0.5, "on the day of the dateline"),
  IN_URL(3.5, "in the page's address"),
  IN_URL_MONTH(1.1, "in the month of the page's address"),
  IN_FILE_NAME(0.6, "in the file's name");

  private final double weight;
  private final String words;

  Clue(double weight, String words) {
    this.weight = weight;
    this.words = words;
  }

  /** What it adds to the score. */
  double weight() {
    return weight;
  }

  /** What it says, for a person. */
  String words() {
    return words;
  }
}
