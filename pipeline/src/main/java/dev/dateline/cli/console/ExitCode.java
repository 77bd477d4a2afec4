package dev.dateline.cli.console;

/** What the exit code of a command says to a scheduler. */
public enum ExitCode {
  /** Done: published, or nothing to do. */
  OK(0),

  /** The run failed, or its books do not balance. */
  FAILED(1),

  /** The command line is wrong. */
  USAGE(2),

  /** No input matched. */
  NO_INPUT(3),

  /** A quality gate held the run back. */
  HELD(4),

  /** Another run is writing to the output. */
  LOCKED(5),

  /** Verifying found differences. */
  DIFFERENT(6);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  /** The number that the process exits with. */
  public int code() {
    return code;
  }
}
