package dev.dateline.cli;

import dev.dateline.pipeline.PipelineVersion;
import picocli.CommandLine.IVersionProvider;

/** The version line of {@code dateline --version}. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {
      "dateline " + PipelineVersion.VALUE + " (commit " + PipelineVersion.COMMIT + ")"
    };
  }
}
