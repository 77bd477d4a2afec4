package dev.dateline.cli;

import java.util.List;

/** Adds commands to {@code dateline}; found as a service, so that workers need not carry them. */
public interface CommandProvider {

  /** Objects annotated as picocli commands, in the order in which the help lists them. */
  List<Object> commands();
}
