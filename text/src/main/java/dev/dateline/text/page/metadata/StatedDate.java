package dev.dateline.text.page.metadata;

/**
 * A date that a page states about itself in its metadata.
 *
 * @param source where it stands
 * @param event what happened then
 * @param text the date as written
 */
public record StatedDate(Source source, Event event, String text) {

  /** Where a page states dates. */
  public enum Source {
    /** An object of JSON-LD. */
    JSON_LD,
    /** A meta tag. */
    META_TAG,
    /** A property of microdata. */
    MICRODATA,
    /** A time element. */
    TIME_ELEMENT
  }

  /** What a date is the day of. */
  public enum Event {
    /** The publication. */
    PUBLISHED,
    /** The last change. */
    MODIFIED
  }
}
