package dev.dateline.learn;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures decisions against annotations. */
@Command(
    name = "evaluate",
    description = "Measures decisions against annotations.",
    subcommands = {
      EvaluateDatesCommand.class,
      EvaluateCleaningCommand.class,
      EvaluateLeaveOutCommand.class,
      EvaluatePagesCommand.class,
      EvaluateEntitiesCommand.class,
      EvaluateStoriesCommand.class
    },
    mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(), "Missing subcommand. Expected one of " + spec.subcommands().keySet());
  }
}
