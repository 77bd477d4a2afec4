package dev.dateline.cli;

import dev.dateline.pipeline.UsageException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/**
 * An existing dataset of a command that has arguments of its own: named by an option, or by the
 * first argument.
 */
final class DatasetOption implements DatasetPlace {

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "The same as DATASET: the folder that `dateline run --output` wrote to.")
  private String option;

  private Optional<String> argument = Optional.empty();

  /**
   * Takes the dataset from the arguments of a command.
   *
   * @param least how many arguments the command itself needs
   * @param most how many it takes
   * @param expected what it takes, for people
   * @return its own arguments
   */
  List<String> takenFrom(List<String> arguments, int least, int most, String expected) {
    List<String> own = new ArrayList<>(arguments);
    if (own.size() > (option == null ? least : most)) {
      argument = Optional.of(own.remove(0));
    }
    if (own.size() < least || own.size() > most) {
      throw new UsageException("expected " + expected + ".");
    }
    return own;
  }

  @Override
  public String written() {
    return DatasetPlace.of(Optional.ofNullable(option), argument);
  }
}
