package dev.dateline.learn;

import dev.dateline.cli.CommandProvider;
import java.util.List;

/** The commands that measure decisions against annotations, and train on them. */
public final class LearningCommands implements CommandProvider {

  @Override
  public List<Object> commands() {
    return List.of(
        new EvaluateCommand(),
        new TrainCleanerCommand(),
        new ClusterWordsCommand(),
        new TrainCommand(),
        new TrainDatesCommand());
  }
}
