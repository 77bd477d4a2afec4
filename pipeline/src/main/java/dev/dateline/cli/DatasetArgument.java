package dev.dateline.cli;

import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** An existing dataset, named by an argument or an option. */
final class DatasetArgument implements DatasetPlace {

  @Parameters(index = "0", arity = "0..1", paramLabel = "DATASET", description = "Its folder.")
  private Optional<String> argument = Optional.empty();

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "The same as DATASET: the folder that `dateline run --output` wrote to.")
  private String option;

  @Override
  public String written() {
    return DatasetPlace.of(Optional.ofNullable(option), argument);
  }
}
