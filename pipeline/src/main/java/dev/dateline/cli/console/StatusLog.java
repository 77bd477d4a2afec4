package dev.dateline.cli.console;

import dev.dateline.pipeline.LaunchResult;
import dev.dateline.pipeline.Progress;
import java.util.List;
import java.util.Optional;

/** Messages of a command that are not its output: on the standard error stream, as text or JSON. */
public interface StatusLog {

  /** How far a run is. */
  void progress(Progress progress);

  /** Ends the progress line; other messages follow. */
  void endProgress();

  /** What a user should know on the way. */
  void notice(String notice);

  /** The command was interrupted, perhaps while it made a run. */
  void interrupted(Optional<String> run, String words);

  /** What went wrong, in a line or more, and the code that the command exits with. */
  void failure(List<String> lines, ExitCode code);

  /** A run was published. */
  void published(LaunchResult.Published published);

  /** A run was published before. */
  void published(LaunchResult.AlreadyPublished published);

  /** A run is held back. */
  void held(LaunchResult.Held held);

  /** A run was left to a cluster. */
  void detached(LaunchResult.Detached detached);
}
