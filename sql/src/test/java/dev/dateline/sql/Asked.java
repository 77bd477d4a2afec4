package dev.dateline.sql;

import dev.dateline.cli.Dateline;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What {@code dateline sql} said.
 *
 * @param code its exit code
 * @param answer the standard output
 * @param complaint the standard error
 */
record Asked(int code, String answer, String complaint) {

  /** Asks a dataset, with more options before the question. */
  static Asked of(Path output, String sql, String... options) {
    return of(
        "",
        Stream.of(Stream.of("sql", "--output=" + output), Stream.of(options), Stream.of(sql))
            .flatMap(all -> all)
            .toList());
  }

  /** Runs a command line with something on its standard input. */
  static Asked of(String input, List<String> arguments) {
    InputStream in = System.in;
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    ByteArrayOutputStream complaint = new ByteArrayOutputStream();
    try {
      System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
      System.setOut(new PrintStream(answer, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(complaint, true, StandardCharsets.UTF_8));
      int code = Dateline.run(arguments.toArray(String[]::new));
      return new Asked(
          code,
          answer.toString(StandardCharsets.UTF_8),
          complaint.toString(StandardCharsets.UTF_8));
    } finally {
      System.setIn(in);
      System.setOut(out);
      System.setErr(err);
    }
  }
}
