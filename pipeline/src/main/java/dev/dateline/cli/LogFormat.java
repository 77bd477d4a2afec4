package dev.dateline.cli;

/** The form of what goes to the standard error stream. */
enum LogFormat {
  /** Words for people. */
  TEXT,

  /** One JSON object a line, for programs. */
  JSON;

  static final String OPTION = "--log-format";

  /**
   * The form that a command line asks for; it must be known before the line is understood, since a
   * mistake in the line is told in it too.
   */
  static LogFormat of(String... arguments) {
    for (int i = 0; i < arguments.length; i++) {
      boolean apart = arguments[i].equals(OPTION) && i + 1 < arguments.length;
      String option = apart ? OPTION + "=" + arguments[i + 1] : arguments[i];
      if (option.equalsIgnoreCase(OPTION + "=" + JSON)) {
        return JSON;
      }
    }
    return TEXT;
  }
}
