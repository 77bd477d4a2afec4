package dev.dateline.pipeline.flink;

import java.io.IOException;

/** A source of a job's counts while its runner blocks. */
@FunctionalInterface
public interface CountsSource {

  /** What the job has counted so far. */
  JobCounts counts() throws IOException, InterruptedException;
}
