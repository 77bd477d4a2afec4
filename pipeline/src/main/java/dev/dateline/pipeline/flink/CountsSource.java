package dev.dateline.pipeline.flink;

import java.io.IOException;

/** Where the counts of a job are asked for while its runner blocks. */
@FunctionalInterface
public interface CountsSource {

  /** What the job has counted so far. */
  JobCounts counts() throws IOException, InterruptedException;
}
