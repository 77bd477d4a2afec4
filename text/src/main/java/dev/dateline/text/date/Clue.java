package dev.dateline.text.date;

/** The clues for or against a date; {@link ClueWeights} has their weights. */
enum Clue {
  JUST_ABOVE_BODY("up to 3 lines above the body"),
  ABOVE_BODY("4 to 8 lines above the body"),
  BELOW_BODY("4 to 12 lines below the body"),
  FAR_BELOW_BODY("more than 12 lines below the body"),
  ALONE("alone on its line"),
  LINE_START("at the start of its line"),
  PUBLISHED("after a word for publication"),
  UPDATED("after a word for an update"),
  RECEIVED("after a word for receipt"),
  TOLD_LABEL("after a word for publication in a sentence"),
  TOLD("among the words of a sentence"),
  CLOSED("in a sentence that ends with a mark"),
  SMALL_LETTER("followed by a small letter"),
  EMBEDDED("in an embedded post"),
  FIRST_BELOW_HEADLINE("the first day below the headline"),
  JUST_ABOVE_HEADLINE("up to 2 lines above the headline"),
  JUST_BELOW_HEADLINE("up to 3 lines below the headline"),
  LATE_FIRST("the first date outside prose, but far below the body and without a label"),
  SUPERSEDED("above the headline, and an earlier day is stated below it"),
  COMMENT_BESIDE("next to a reader's name"),
  MASTHEAD("above the headline, and another day is stated below"),
  VISIT("with its weekday or time, far above the prose"),
  LONG_PAST("many years before the latest day of the page"),
  BYLINE("next to an author credit"),
  BYLINE_ABOVE("below an author credit"),
  CLOCK("with a time of day"),
  WEEKDAY("with the right weekday"),
  EVENT("after a word for an event"),
  COMMENT_ABOVE("below a reader's name"),
  RELATED_ABOVE("below a heading of other stories"),
  BELOW_COMMENTS("below the heading of the comments"),
  DATE_LIST("among many dated lines"),
  FIRST_DATE("the first date outside prose"),
  REPEATED("stated on another line, too"),
  TOLD_AGAIN("in a sentence on another line, too"),
  COPYRIGHT_YEAR("in the year of the copyright notice"),
  EARLIER_OF_PAIR("the earlier of two next to each other"),
  LATER_OF_PAIR("the later of two next to each other"),
  NO_YEAR("without a year, which other evidence gives"),
  RELATIVE("a time relative to the capture of the page"),
  SHORT_YEAR("with a two-digit year"),
  REMOVED("in or below the body, on a line that is not article"),
  STRAY_HEADER("a date header below the lines in which headers count"),
  DATELINE("in the dateline"),
  DATELINE_DAY("on the day of the dateline"),
  STATED("stated in the metadata of the page"),
  IN_JSON_LD("in JSON-LD of the page"),
  IN_META_TAG("in a meta tag of the page"),
  IN_MICRODATA("in microdata of the page"),
  IN_TIME_ELEMENT("in a time element of the page"),
  CHANGED_JSON_LD("the day of the last change in JSON-LD"),
  CHANGED_META_TAG("the day of the last change in a meta tag"),
  CHANGED_MICRODATA("the day of the last change in microdata or a time element"),
  BESIDE_UTC("in another zone than the time in UTC that the page states"),
  IN_URL("in the page's address"),
  IN_URL_MONTH("in the month of the page's address"),
  IN_FILE_NAME("in the file's name");

  private final String words;

  Clue(String words) {
    this.words = words;
  }

  /** The clue in words, for a person. */
  String words() {
    return words;
  }
}
