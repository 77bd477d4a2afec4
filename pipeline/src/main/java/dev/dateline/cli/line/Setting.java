package dev.dateline.cli.line;

import java.util.List;

/**
 * Values that an option is given outside the command line.
 *
 * @param place where, for people
 * @param values in their order; several for an option that may be repeated
 */
record Setting(String place, List<String> values) {

  Setting {
    values = List.copyOf(values);
  }
}
