package dev.dateline.cli.console;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import picocli.CommandLine;

/** The form of messages on the standard error stream. */
public enum LogFormat {
  /** Words for people. */
  TEXT,

  /** One JSON object a line, for programs. */
  JSON;

  /** The option that names the form. */
  public static final String OPTION = "--log-format";

  /**
   * The form that a command line asks for; it must be known before the line is understood, since a
   * mistake in the line is reported in it too.
   */
  public static LogFormat of(List<String> arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      boolean apart = arguments.get(i).equals(OPTION) && i + 1 < arguments.size();
      String option = apart ? OPTION + "=" + arguments.get(i + 1) : arguments.get(i);
      if (option.equalsIgnoreCase(OPTION + "=" + JSON)) {
        return JSON;
      }
    }
    return TEXT;
  }

  /** The standard error stream in this form. */
  public PrintWriter standardError() {
    return switch (this) {
      case TEXT -> new PrintWriter(System.err, true, StandardCharsets.UTF_8);
      case JSON -> new JsonLines(System.err, Clock.systemUTC());
    };
  }

  /** The log of a command, in the form of its standard error stream. */
  public static StatusLog logOf(CommandLine command) {
    PrintWriter err = command.getErr();
    return err instanceof JsonLines lines
        ? new JsonStatusLog(lines)
        : new TextStatusLog(err, Terminal.onStandardError());
  }
}
