package dev.dateline.cli.console;

import dev.dateline.article.Printable;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import java.util.stream.Collectors;

/**
 * Writes a log as Java does, with invisible characters escaped: exceptions quote what made them
 * fail, and it must not act on a terminal that shows the log.
 */
final class VisibleFormatter extends SimpleFormatter {

  @Override
  public String format(LogRecord record) {
    return super.format(record)
        .lines()
        .map(VisibleFormatter::visible)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String visible(String line) {
    int start = 0;
    while (start < line.length() && line.charAt(start) == '\t') {
      start++;
    }
    return line.substring(0, start) + Printable.json(line.substring(start));
  }
}
