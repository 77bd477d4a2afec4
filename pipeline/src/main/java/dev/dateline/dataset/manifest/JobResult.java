package dev.dateline.dataset.manifest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.dateline.article.PassedOver;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The result of a job for its launcher, which the job writes last.
 *
 * @param files every row file of the run, ordered by path
 * @param books the counts
 * @param changedSources URIs of files that changed or vanished while they were read, after some of
 *     their content had been counted; the attempt counts for nothing unless there are none
 * @param sourceBytes bytes of the files that were read
 * @param passedOver what was read and is not a document, by kind
 * @param removed the lines that cleaning removed most often
 */
public record JobResult(
    List<WrittenFile> files,
    Books books,
    List<String> changedSources,
    long sourceBytes,
    SortedMap<PassedOver, Long> passedOver,
    RemovedSample removed) {

  /** Orders the files and the changed sources; lines that were not counted are left out. */
  public JobResult {
    books.checked();
    passedOver = passedOver == null ? new TreeMap<>() : new TreeMap<>(passedOver);
    removed = removed == null ? RemovedSample.empty() : removed;
    files = files.stream().sorted().toList();
    SortedSet<String> changed = new TreeSet<>(changedSources);
    changedSources = List.copyOf(changed);
  }

  /** A result without a sample of removed lines, of a job that passed nothing over. */
  public JobResult(
      List<WrittenFile> files, Books books, List<String> changedSources, long sourceBytes) {
    this(files, books, changedSources, sourceBytes, new TreeMap<>(), RemovedSample.empty());
  }

  /** Size of the row files. */
  @JsonIgnore
  public long writtenBytes() {
    return files.stream().mapToLong(WrittenFile::bytes).sum();
  }
}
