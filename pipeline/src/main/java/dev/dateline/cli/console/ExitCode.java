package dev.dateline.cli.console;

/** The exit codes of commands, for schedulers. */
public enum ExitCode {
  /** Done: published, or nothing to do. */
  OK(0, "Done: published, or nothing to do."),

  /** The run failed, or its books do not balance. */
  FAILED(1, "Failed: the machine, the disk, or books that do not balance."),

  /** The command line is wrong. */
  USAGE(2, "The command line is wrong, or the run was begun with other settings."),

  /** No input matched. */
  NO_INPUT(3, "No input matched."),

  /** A quality gate held the run back. */
  HELD(4, "A quality gate held the run back."),

  /** Another run is writing to the output. */
  LOCKED(5, "Another run is writing."),

  /** Verifying found differences. */
  DIFFERENT(6, "verify found differences.");

  private final int code;
  private final String words;

  ExitCode(int code, String words) {
    this.code = code;
    this.words = words;
  }

  /** The number that the process exits with. */
  public int code() {
    return code;
  }

  /** Its meaning, in a sentence. */
  public String words() {
    return words;
  }
}
