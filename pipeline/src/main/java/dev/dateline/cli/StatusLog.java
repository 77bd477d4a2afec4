package dev.dateline.cli;

import dev.dateline.pipeline.Landing;
import dev.dateline.pipeline.Progress;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;

/** What a command tells beside its output: on the standard error stream, in words or as JSON. */
interface StatusLog {

  /** The log of a command, in the form that its command line asks for. */
  static StatusLog of(CommandLine command) {
    PrintWriter err = command.getErr();
    return err instanceof JsonLines lines
        ? new JsonStatusLog(lines)
        : new TextStatusLog(err, Terminal.onStandardError());
  }

  /** How far a run is. */
  void progress(Progress progress);

  /** No more progress is told before something else is. */
  void endProgress();

  /** What a user should know on the way. */
  void notice(String notice);

  /** What went wrong, in a line or more, and the code that the command exits with. */
  void failure(List<String> lines, ExitCode code);

  /** A run was published. */
  void published(Landing.Published published);

  /** A run was published before. */
  void published(Landing.AlreadyPublished published);

  /** A run is held back. */
  void held(Landing.Held held);

  /** A run was left to a cluster. */
  void detached(Landing.Detached detached);
}
