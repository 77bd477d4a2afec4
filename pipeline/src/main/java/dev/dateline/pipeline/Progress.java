package dev.dateline.pipeline;

/**
 * The progress of a launch.
 *
 * @param listed files found so far while the input is listed; 0 when that is done
 * @param documents documents read so far
 * @param bytes bytes read so far
 * @param totalBytes bytes listed
 * @param tagged articles tagged so far
 * @param written rows written so far
 * @param seconds since the job was started
 */
public record Progress(
    long listed,
    long documents,
    long bytes,
    long totalBytes,
    long tagged,
    long written,
    double seconds) {

  /** How far a job is. */
  public Progress(
      long documents, long bytes, long totalBytes, long tagged, long written, double seconds) {
    this(0, documents, bytes, totalBytes, tagged, written, seconds);
  }

  /** How far the listing of the input is. */
  static Progress listing(long files, long bytes, double seconds) {
    return new Progress(files, 0, bytes, bytes, 0, 0, seconds);
  }

  /** What a job does; the steps overlap where the runner lets them. */
  public enum Step {
    /** The input is listed. */
    LISTING,

    /** The job runs, and the runner reports nothing else. */
    RUNNING,

    /** Documents are read, cleaned and dated. */
    READING,

    /** All is read; copies are looked for. */
    COMPARING,

    /** Names are found. */
    TAGGING,

    /** Rows are written. */
    WRITING
  }

  /** The latest step that has begun. */
  public Step step() {
    if (listed > 0) {
      return Step.LISTING;
    }
    if (written > 0) {
      return Step.WRITING;
    }
    if (tagged > 0) {
      return Step.TAGGING;
    }
    if (documents > 0) {
      return bytes < totalBytes ? Step.READING : Step.COMPARING;
    }
    return Step.RUNNING;
  }

  /** Documents read a second since the job was started. */
  public double documentsPerSecond() {
    return documents / Math.max(1, seconds);
  }

  /** Receives the progress of the job now and then. */
  @FunctionalInterface
  public interface Listener {
    /** The job has come so far. */
    void at(Progress progress);
  }
}
