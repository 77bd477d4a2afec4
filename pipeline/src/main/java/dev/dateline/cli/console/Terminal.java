package dev.dateline.cli.console;

import java.util.OptionalInt;

/** Whether a person looks at the standard error stream, and how wide the window is. */
final class Terminal {

  /** Set by scripts/dateline when the stream is a terminal: Java itself can't tell. */
  static final String COLUMNS = "dateline.columns";

  private static final int NARROWEST = 20;

  private Terminal() {}

  /** The columns of the terminal on the standard error stream; empty when it is none. */
  static OptionalInt onStandardError() {
    Integer columns = Integer.getInteger(COLUMNS);
    return columns == null || columns < NARROWEST ? OptionalInt.empty() : OptionalInt.of(columns);
  }
}
