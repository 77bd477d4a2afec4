package dev.dateline.text.page.metadata;

/**
 * A date that a page states in its metadata.
 *
 * @param source where it is stated
 * @param event the event on that date
 * @param text the date as written
 */
public record StatedDate(Source source, Event event, String text) {

  /** The places in which a page states dates. */
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

  /** The events that a date may belong to. */
  public enum Event {
    /** The publication. */
    PUBLISHED,
    /** The last change. */
    MODIFIED
  }
}
