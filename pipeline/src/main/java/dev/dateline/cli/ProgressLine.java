package dev.dateline.cli;

import dev.dateline.pipeline.Progress;
import java.io.PrintWriter;
import java.util.Locale;

/**
 * Shows how far a run is: one line that is written over on a terminal, a line now and then
 * elsewhere.
 */
final class ProgressLine implements Progress.Listener {

  private static final double SECONDS_BETWEEN_LINES = 30;
  private static final String TO_LINE_START = "\r";
  private static final String CLEAR_TO_LINE_END = "\u001b[K";
  private static final double MEGABYTE = 1e6;

  private final PrintWriter err;
  private final boolean terminal;
  private double next;
  private boolean open;

  /**
   * A line on the standard error stream.
   *
   * @param terminal whether a person looks at it
   */
  ProgressLine(PrintWriter err, boolean terminal) {
    this.err = err;
    this.terminal = terminal;
    next = terminal ? 0 : SECONDS_BETWEEN_LINES;
  }

  @Override
  public void at(Progress progress) {
    if (terminal) {
      err.print(TO_LINE_START + text(progress) + CLEAR_TO_LINE_END);
      err.flush();
      open = true;
    } else if (progress.seconds() >= next) {
      err.println(text(progress));
      next = progress.seconds() + SECONDS_BETWEEN_LINES;
    }
  }

  /** Ends the line so that other output can follow. */
  void end() {
    if (open) {
      err.print(TO_LINE_START + CLEAR_TO_LINE_END);
      err.flush();
      open = false;
    }
  }

  private static String text(Progress progress) {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "read %,d documents, %,.1f of %,.1f MB",
            progress.documents(),
            progress.bytes() / MEGABYTE,
            progress.totalBytes() / MEGABYTE));
    if (progress.tagged() > 0) {
      text.append(String.format(Locale.ROOT, ", tagged %,d", progress.tagged()));
    }
    if (progress.written() > 0) {
      text.append(String.format(Locale.ROOT, ", written %,d", progress.written()));
    }
    text.append(
        String.format(
            Locale.ROOT, ", %,.0f/s", progress.documents() / Math.max(1, progress.seconds())));
    if (progress.bytes() > 0 && progress.bytes() < progress.totalBytes()) {
      double left =
          progress.seconds() * (progress.totalBytes() - progress.bytes()) / progress.bytes();
      text.append(String.format(Locale.ROOT, ", %,.0f s left", left));
    }
    return text.toString();
  }
}
