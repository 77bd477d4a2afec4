package dev.dateline.text.date;

/**
 * What speaks for or against a date that stands in a text, each with its weight.
 *
 * <p>The weights were fitted together on about 900 annotated pages of other people's sites; the
 * method and the figures are in docs/DATES.md.
 */
enum Clue {
  JUST_ABOVE_BODY(1.7, "up to 3 lines above the body"),
  ABOVE_BODY(1.0, "4 to 8 lines above the body"),
  BELOW_BODY(-1.2, "4 to 12 lines below the body"),
  FAR_BELOW_BODY(-1.5, "more than 12 lines below the body"),
  ALONE(0.7, "alone on its line"),
  LINE_START(0.6, "at the start of its line"),
  PUBLISHED(2.5, "behind a word of publication"),
  UPDATED(-0.6, "behind a word of update"),
  RECEIVED(-0.9, "behind a word of receipt"),
  TOLD_LABEL(1.9, "behind a word of publication in a sentence"),
  TOLD(-0.5, "among the words of a sentence"),
  CLOSED(-0.9, "in a sentence that ends with a mark"),
  SMALL_LETTER(-0.4, "a small letter follows"),
  EMBEDDED(-0.6, "in an embedded post"),
  FIRST_BELOW_HEADLINE(0.4, "the first day below the headline"),
  MASTHEAD(0.0, "above the headline, and another day is stated below"),
  VISIT(-1.0, "with its weekday or time, far above the prose"),
  LONG_PAST(-1.2, "many years before the latest day of the page"),
  BYLINE(1.4, "beside an author credit"),
  BYLINE_ABOVE(0.0, "below an author credit"),
  CLOCK(1.2, "with a time of day"),
  WEEKDAY(0.8, "with its right weekday"),
  EVENT(-0.9, "behind a word of appointment"),
  COMMENT_ABOVE(-1.4, "below a reader's name"),
  RELATED_ABOVE(-0.8, "below a heading of other stories"),
  BELOW_COMMENTS(0.0, "below the heading of the comments"),
  DATE_LIST(-1.8, "among many dated lines"),
  FIRST_DATE(2.5, "the first date outside prose"),
  REPEATED(1.2, "on more than one line"),
  COPYRIGHT_YEAR(0.4, "in the year of the copyright notice"),
  EARLIER_OF_PAIR(0.7, "the earlier of two beside each other"),
  LATER_OF_PAIR(-0.8, "the later of two beside each other"),
  NO_YEAR(-0.8, "without a year, which something else tells"),
  RELATIVE(-0.3, "a stretch of time before the page was seen"),
  SHORT_YEAR(-0.4, "with a two-digit year"),
  REMOVED(0.0, "in or below the body, on a line that is not article"),
  STRAY_HEADER(-6.0, "a date header below the place of headers"),
  DATELINE(2.0, "in the dateline"),
  DATELINE_DAY(0.5, "on the day of the dateline"),
  STATED(2.9, "stated in the metadata of the page"),
  IN_JSON_LD(0.9, "in JSON-LD of the page"),
  IN_META_TAG(1.9, "in a meta tag of the page"),
  IN_MICRODATA(0.0, "in microdata of the page"),
  IN_TIME_ELEMENT(0.4, "in a time element of the page"),
  CHANGED_JSON_LD(0.6, "the day of the last change in JSON-LD"),
  CHANGED_META_TAG(0.0, "the day of the last change in a meta tag"),
  CHANGED_MICRODATA(-0.7, "the day of the last change in microdata or a time element"),
  BESIDE_UTC(0.3, "in another zone than the time in UTC that the page states"),
  IN_URL(4.2, "in the page's address"),
  IN_URL_MONTH(2.4, "in the month of the page's address"),
  IN_FILE_NAME(2.3, "in the file's name");

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
