package dev.dateline.learn;

import dev.dateline.cli.CommandProvider;
import java.util.List;

/** The commands that measure decisions against what people decided, and learn from it. */
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
