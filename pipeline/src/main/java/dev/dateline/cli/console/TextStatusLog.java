package dev.dateline.cli.console;

import dev.dateline.article.Printable;
import dev.dateline.pipeline.LaunchResult;
import dev.dateline.pipeline.Progress;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Writes text; the result of a run is already in the output. */
final class TextStatusLog implements StatusLog {

  private static final String SPEAKER = "dateline: ";

  private final PrintWriter err;
  private final ProgressLine line;

  /**
   * A log on a stream.
   *
   * @param columns the width of the terminal, if it is one
   */
  TextStatusLog(PrintWriter err, OptionalInt columns) {
    this.err = err;
    line = new ProgressLine(err, columns);
  }

  @Override
  public void progress(Progress progress) {
    line.at(progress);
  }

  @Override
  public void endProgress() {
    line.end();
  }

  @Override
  public void notice(String notice) {
    line.end();
    err.println(SPEAKER + Printable.of(notice));
  }

  @Override
  public void interrupted(Optional<String> run, String words) {
    line.end();
    err.println(SPEAKER + "interrupted: " + Printable.of(words));
  }

  @Override
  public void failure(List<String> lines, ExitCode code) {
    line.end();
    for (int i = 0; i < lines.size(); i++) {
      err.println((i == 0 ? SPEAKER : "  ") + Printable.of(lines.get(i)));
    }
  }

  @Override
  public void published(LaunchResult.Published published) {
    line.end();
  }

  @Override
  public void published(LaunchResult.AlreadyPublished published) {
    line.end();
  }

  @Override
  public void held(LaunchResult.Held held) {
    line.end();
    held.reasons().forEach(reason -> err.println(SPEAKER + "held back: " + Printable.of(reason)));
  }

  @Override
  public void detached(LaunchResult.Detached detached) {
    line.end();
  }
}
