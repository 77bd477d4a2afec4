package dev.dateline.sql;

import dev.dateline.cli.Dateline;
import dev.dateline.fixtures.CommandResult;
import dev.dateline.query.QueryLimits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Questions to datasets by {@code dateline sql}. */
final class Asked {

  /** What a question in a test may cost. */
  static final QueryLimits LIMITS = new QueryLimits(Duration.ofMinutes(5), 1L << 30, 1L << 30);

  private Asked() {}

  /** Asks a dataset, with more options. */
  static CommandResult of(Path output, String sql, String... options) {
    List<String> line = new ArrayList<>(List.of("sql", "--output=" + output));
    line.addAll(List.of(options));
    line.add(sql);
    return CommandResult.of(Dateline::run, line);
  }
}
