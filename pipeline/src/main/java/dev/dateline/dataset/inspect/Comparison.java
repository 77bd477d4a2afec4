package dev.dateline.dataset.inspect;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How the articles of one run differ from those of another.
 *
 * <p>Articles are matched by the document that they were made from, else by their text.
 *
 * @param before the one run
 * @param after the other
 * @param same number of articles without any of the changes
 * @param changes number of articles with each change; an article may have several
 * @param appearedFrom what the one run made of the documents whose articles appeared, as far as it
 *     read them: {@code duplicate}, or {@code rejected} and the reason
 * @param vanishedTo what the other run made of the documents whose articles vanished
 * @param examples some of each change
 */
public record Comparison(
    Side before,
    Side after,
    long same,
    SortedMap<Change, Long> changes,
    SortedMap<String, Long> appearedFrom,
    SortedMap<String, Long> vanishedTo,
    SortedMap<Change, List<Example>> examples) {

  /** What can be otherwise. */
  public enum Change {
    /** Only in the other run. */
    APPEARED,

    /** Only in the one run. */
    VANISHED,

    /** On another day, or dated now, or dated no more. */
    MOVED_DATE,

    /** With another body or headline. */
    CHANGED_TEXT,

    /** With other names. */
    CHANGED_ENTITIES,

    /** The same text, made of another document. */
    OTHER_SOURCE
  }

  /**
   * A run that is compared.
   *
   * @param run its id
   * @param folder where it is, relative to the dataset's root
   * @param sealed when its files were checked, in UTC
   * @param pipelineVersion the version of Dateline that made it
   * @param articles number of its articles
   */
  public record Side(
      String run, String folder, String sealed, String pipelineVersion, long articles) {}

  /**
   * A changed article.
   *
   * @param document the URI of its file, with {@code #} and its number in a container
   * @param before the date, the first other line, the names that are gone, or the document before;
   *     empty for an article that appeared
   * @param after the same after; empty for an article that vanished
   */
  public record Example(String document, String before, String after) {}

  /** Copies the maps. */
  public Comparison {
    changes = Collections.unmodifiableSortedMap(new TreeMap<>(changes));
    appearedFrom = Collections.unmodifiableSortedMap(new TreeMap<>(appearedFrom));
    vanishedTo = Collections.unmodifiableSortedMap(new TreeMap<>(vanishedTo));
    examples = Collections.unmodifiableSortedMap(new TreeMap<>(examples));
  }
}
