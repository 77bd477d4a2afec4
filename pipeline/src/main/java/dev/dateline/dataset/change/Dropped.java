package dev.dateline.dataset.change;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The result of a takedown.
 *
 * @param number of the takedown; 0 when nothing was done, since it was a dry run, or everything is
 *     taken down already
 * @param documents number of deleted documents, by run
 * @param examples URIs of the first of them
 * @param purged folders of the trash that held some and are deleted
 */
public record Dropped(
    int number, SortedMap<String, Long> documents, List<String> examples, List<String> purged) {

  /** Copies the lists. */
  public Dropped {
    documents = new TreeMap<>(documents);
    examples = List.copyOf(examples);
    purged = List.copyOf(purged);
  }

  /** The number of documents in all runs. */
  public long allDocuments() {
    return documents.values().stream().mapToLong(Long::longValue).sum();
  }
}
