package dev.dateline.pipeline.flink;

import java.util.Optional;
import java.util.OptionalInt;
import org.apache.beam.sdk.options.Default;
import org.apache.beam.sdk.options.PipelineOptions;

/**
 * The options of Beam's Flink runner that the launcher reads. The runner declares them, too; they
 * are not used where the runner is not on the class path.
 */
public interface FlinkAddress extends PipelineOptions {

  /** Where the cluster is: HOST:PORT of its REST service, or a word in brackets. */
  @Default.String("[auto]")
  String getFlinkMaster();

  /** Sets where the cluster is. */
  void setFlinkMaster(String address);

  /** Number of tasks at a time; below 1 for what the cluster is set to. */
  @Default.Integer(-1)
  Integer getParallelism();

  /** Sets the number of tasks at a time. */
  void setParallelism(Integer tasks);

  /** Number of tasks at a time, if a job on Flink asks for one. */
  static OptionalInt tasks(PipelineOptions options) {
    int tasks = options.as(FlinkAddress.class).getParallelism();
    return tasks < 1 ? OptionalInt.empty() : OptionalInt.of(tasks);
  }

  /** The REST service of the cluster that a job goes to, if it goes to a Flink cluster. */
  static Optional<String> of(PipelineOptions options) {
    return options.getRunner().getSimpleName().equals("FlinkRunner")
        ? Optional.of(options.as(FlinkAddress.class).getFlinkMaster())
            .filter(address -> address.matches("[^\\[\\]/]+:\\d+"))
        : Optional.empty();
  }
}
