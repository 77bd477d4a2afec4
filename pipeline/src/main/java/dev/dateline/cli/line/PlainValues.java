package dev.dateline.cli.line;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** Reads values of options, and describes in plain words what is wrong with one. */
public final class PlainValues {

  private PlainValues() {}

  /** Lets commands read values so. */
  public static void registerWith(CommandLine commands) {
    register(
        commands, LocalDate.class, LocalDate::parse, "a day of the calendar such as 2021-08-04");
    register(commands, Path.class, Path::of, "a path");
    register(commands, Integer.class, Integer::valueOf, "a whole number");
    register(commands, int.class, Integer::valueOf, "a whole number");
    register(commands, Long.class, Long::valueOf, "a whole number");
    register(commands, long.class, Long::valueOf, "a whole number");
    register(commands, Double.class, Double::valueOf, "a number such as 2.5");
    register(commands, double.class, Double::valueOf, "a number such as 2.5");
  }

  private static <T> void register(
      CommandLine commands, Class<T> type, Function<String, T> reading, String expected) {
    commands.registerConverter(
        type,
        written -> {
          try {
            return reading.apply(written);
          } catch (DateTimeException | IllegalArgumentException e) {
            throw new TypeConversionException("'" + written + "' is not " + expected);
          }
        });
  }
}
