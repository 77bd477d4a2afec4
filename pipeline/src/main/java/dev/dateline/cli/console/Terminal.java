package dev.dateline.cli.console;

import java.util.OptionalInt;

/** Whether the standard error stream is a terminal, and how wide it is. */
public final class Terminal {

  /** Set by scripts/dateline when the stream is a terminal: Java itself can't find out. */
  static final String COLUMNS = "dateline.columns";

  private static final int NARROWEST = 20;

  private static final int USUAL_HELP = 80;
  private static final int NARROWEST_HELP = 60;
  private static final int WIDEST_HELP = 120;

  private Terminal() {}

  /** The columns for help: those of the terminal, as far as lines can still be read with ease. */
  public static int helpWidth() {
    return Math.max(NARROWEST_HELP, Math.min(WIDEST_HELP, onStandardError().orElse(USUAL_HELP)));
  }

  /** The columns of the terminal on the standard error stream; empty when it is not a terminal. */
  static OptionalInt onStandardError() {
    Integer columns = Integer.getInteger(COLUMNS);
    return columns == null || columns < NARROWEST ? OptionalInt.empty() : OptionalInt.of(columns);
  }
}
