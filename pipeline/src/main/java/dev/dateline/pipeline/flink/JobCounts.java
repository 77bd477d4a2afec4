package dev.dateline.pipeline.flink;

/**
 * What a running job has counted so far.
 *
 * @param documents documents read
 * @param bytes bytes read
 * @param tagged articles tagged
 * @param written rows written
 */
public record JobCounts(long documents, long bytes, long tagged, long written) {

  /** Nothing is known yet. */
  public static final JobCounts NONE = new JobCounts(0, 0, 0, 0);

  /**
   * These counts, or the others where they are higher: what is shown never falls, not even when a
   * lost worker's part is done again.
   */
  public JobCounts atLeast(JobCounts others) {
    return new JobCounts(
        Math.max(documents, others.documents),
        Math.max(bytes, others.bytes),
        Math.max(tagged, others.tagged),
        Math.max(written, others.written));
  }
}
