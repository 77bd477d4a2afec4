package dev.dateline.pipeline;

import java.util.Optional;
import org.apache.beam.sdk.options.Default;
import org.apache.beam.sdk.options.PipelineOptions;

/**
 * The one option of Beam's Flink runner that the launcher reads. The runner declares it, too; where
 * the runner is not on the class path, nobody asks.
 */
public interface FlinkAddress extends PipelineOptions {

  /** Where the cluster is: HOST:PORT of its REST service, or a word in brackets. */
  @Default.String("[auto]")
  String getFlinkMaster();

  /** Sets where the cluster is. */
  void setFlinkMaster(String address);

  /** The REST service of the cluster that a job goes to, if it goes to a Flink cluster. */
  static Optional<String> of(PipelineOptions options) {
    return options.getRunner().getSimpleName().equals("FlinkRunner")
        ? Optional.of(options.as(FlinkAddress.class).getFlinkMaster())
            .filter(address -> address.matches("[^\\[\\]/]+:\\d+"))
        : Optional.empty();
  }
}
