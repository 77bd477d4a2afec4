package dev.dateline.dataset.rows;

import dev.dateline.codec.Format;
import dev.dateline.dataset.manifest.Granularity;
import dev.dateline.dataset.manifest.JobResult;
import dev.dateline.dataset.manifest.Partition;
import dev.dateline.dataset.manifest.Table;
import dev.dateline.dataset.manifest.WrittenFile;
import dev.dateline.dataset.store.JsonFiles;
import dev.dateline.dataset.store.Store;
import java.io.IOException;
import java.io.Serializable;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import org.apache.avro.specific.SpecificRecord;

/**
 * Where the workers of an attempt write.
 *
 * <p>A file is there only when it is complete, and the same call writes the same bytes to the same
 * place: a bundle that is tried again does no harm.
 *
 * @param store the dataset
 * @param folder the attempt's folder
 * @param format of the row files
 * @param granularity of the folders of dated rows
 */
public record Staging(Store store, String folder, Format format, Granularity granularity)
    implements Serializable {

  /** The name of what the job hands over, in the attempt's folder. */
  public static final String RESULT = "result.json";

  /** The name of what is known of the time of its stages, in the attempt's folder. */
  public static final String STAGES = "stages.json";

  /** There if the workers saw the input from where the launcher does. */
  private static final String SAME_VIEW = "same-view.json";

  /** The folder that becomes the run's. */
  public String runFolder() {
    return folder + "/run";
  }

  /** The folder for what only the job needs; it vanishes with the attempt. */
  public String scratchFolder() {
    return folder + "/scratch";
  }

  /** Where the job puts what it hands over. */
  public String resultPath() {
    return folder + "/" + RESULT;
  }

  /**
   * Writes one row file.
   *
   * @param partition of dated articles; empty for every other table
   * @param number from 0, once for each table and partition
   */
  public WrittenFile write(
      Table table,
      Optional<Partition> partition,
      int number,
      Collection<? extends SpecificRecord> rows)
      throws IOException {
    return write(table, partition, number, rows, rows.size());
  }

  /**
   * Writes one row file.
   *
   * @param partition of dated articles; empty for every other table
   * @param number from 0, once for each table and partition
   * @param count about how many rows there are; 0 if that is not known
   */
  public WrittenFile write(
      Table table,
      Optional<Partition> partition,
      int number,
      Iterable<? extends SpecificRecord> rows,
      long count)
      throws IOException {
    try (RowDraft draft = RowDraft.begin(this, table, partition, number, count)) {
      for (SpecificRecord row : rows) {
        draft.write(row);
      }
      return draft.commit();
    }
  }

  /**
   * Records how long the stages of the job worked, for people.
   *
   * @param seconds by stage, over all threads
   */
  public void recordStages(SortedMap<String, Double> seconds) throws IOException {
    JsonFiles.write(store, folder + "/" + STAGES, seconds);
  }

  /** Records that the workers see the input from where the launcher does. */
  public void recordSameView() throws IOException {
    JsonFiles.write(store, folder + "/" + SAME_VIEW, true);
  }

  /** Whether the workers saw the input from where the launcher does: no mount can be missing. */
  public boolean hasSameView() throws IOException {
    return store.exists(folder + "/" + SAME_VIEW);
  }

  /** Records that the job is done: the last thing that it writes. */
  public void finish(JobResult result) throws IOException {
    JsonFiles.write(store, resultPath(), result);
  }
}
