package dev.dateline.cli.console;

import dev.dateline.pipeline.Progress;
import dev.dateline.report.wording.Figures;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * Shows the progress of a run: one line that is overwritten on a terminal, a line every 30 s
 * elsewhere.
 */
final class ProgressLine implements Progress.Listener {

  private static final double SECONDS_BETWEEN_LINES = 30;
  private static final String TO_LINE_START = "\r";
  private static final String CLEAR_TO_LINE_END = "\u001b[K";
  private static final double MEGABYTE = 1e6;

  private final PrintWriter err;
  private final OptionalInt columns;
  private double next;
  private boolean open;

  /**
   * A line on the standard error stream.
   *
   * @param columns the width of the terminal, if it is one
   */
  ProgressLine(PrintWriter err, OptionalInt columns) {
    this.err = err;
    this.columns = columns;
    next = columns.isPresent() ? 0 : SECONDS_BETWEEN_LINES;
  }

  @Override
  public void at(Progress progress) {
    String text = text(progress);
    if (columns.isPresent()) {
      // A line that wraps can't be written over.
      String fitting = text.substring(0, Math.min(text.length(), columns.getAsInt() - 1));
      err.print(TO_LINE_START + fitting + CLEAR_TO_LINE_END);
      err.flush();
      open = true;
    } else if (progress.seconds() >= next) {
      err.println(text);
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
    return switch (progress.step()) {
      case LISTING ->
          format(
              "listing: %s, %,.1f MB",
              Figures.count(progress.listed(), "file", "files"), progress.bytes() / MEGABYTE);
      case RUNNING -> format("running for %,.0f s", progress.seconds());
      case READING ->
          format(
              "reading: %,d documents, %,.1f of %,.1f MB, %s%s",
              progress.documents(),
              progress.bytes() / MEGABYTE,
              progress.totalBytes() / MEGABYTE,
              rate(progress),
              left(progress));
      case COMPARING ->
          format(
              "looking for copies: %,d documents read, %s", progress.documents(), rate(progress));
      case TAGGING ->
          format(
              "finding names: %,d articles, %,d documents read, %s",
              progress.tagged(), progress.documents(), rate(progress));
      case WRITING ->
          format(
              "writing: %,d rows, %,d documents read, %s",
              progress.written(), progress.documents(), rate(progress));
    };
  }

  private static String rate(Progress progress) {
    return format("%,.0f/s", progress.documentsPerSecond());
  }

  private static String left(Progress progress) {
    if (progress.bytes() <= 0 || progress.bytes() >= progress.totalBytes()) {
      return "";
    }
    double left =
        progress.seconds() * (progress.totalBytes() - progress.bytes()) / progress.bytes();
    return format(", %,.0f s left", left);
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
