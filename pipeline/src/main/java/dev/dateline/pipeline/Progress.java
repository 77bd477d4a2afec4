package dev.dateline.pipeline;

/**
 * How far a job is.
 *
 * @param documents documents read so far
 * @param bytes bytes read so far
 * @param totalBytes bytes listed
 * @param tagged articles tagged so far
 * @param written rows written so far
 * @param seconds since the job was started
 */
public record Progress(
    long documents, long bytes, long totalBytes, long tagged, long written, double seconds) {

  /** Told now and then how far the job is. */
  @FunctionalInterface
  public interface Listener {
    /** The job has come so far. */
    void at(Progress progress);
  }
}
