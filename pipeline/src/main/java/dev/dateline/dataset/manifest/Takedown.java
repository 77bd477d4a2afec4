package dev.dateline.dataset.manifest;

import dev.dateline.article.Fingerprint;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A request to take documents down, and what is stored of them: hashes, and neither text nor
 * address.
 *
 * @param number from 1, in the order of the takedowns of a dataset
 * @param day when
 * @param reason why, as it was given
 * @param documents number of rows that became refusals without a text
 * @param runs ids of the published runs that held them
 * @param contents their contents
 * @param rawHashes SHA-256 of their bytes after decompression
 */
public record Takedown(
    int number,
    LocalDate day,
    String reason,
    long documents,
    List<String> runs,
    List<Fingerprint> contents,
    List<String> rawHashes) {

  /**
   * A takedown in short, for the manifest of a run that held one of its documents.
   *
   * @param number of the takedown
   * @param day when
   * @param reason why, as it was given
   * @param documents number of the run's rows that became refusals without a text
   */
  public record Note(int number, LocalDate day, String reason, long documents) {

    /** The same takedown in two runs. */
    public Note plus(Note other) {
      return new Note(number, day, reason, documents + other.documents);
    }
  }

  /** Copies the lists, and checks what comes from a file. */
  public Takedown {
    Objects.requireNonNull(day);
    Objects.requireNonNull(reason);
    runs = List.copyOf(runs);
    contents = List.copyOf(contents);
    rawHashes = List.copyOf(rawHashes);
  }

  /** The takedown in short, for a run. */
  public Note note(long ofTheRun) {
    return new Note(number, day, reason, ofTheRun);
  }

  /** Where it is kept, relative to the dataset's root. */
  public String path() {
    return String.format(Locale.ROOT, "%s/%05d.json", Layout.TAKEDOWNS, number);
  }
}
