package dev.dateline.cli.console;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The form of a list of files for another program. */
public enum FileListForm {
  /** A path a line. */
  LINES,

  /** A list in DuckDB's SQL, for {@code read_parquet}. */
  DUCKDB,

  /** A list in JSON, which is one in Python too, for {@code spark.read}. */
  SPARK,

  /** A URI a line, as a manifest of Hive's {@code SymlinkTextInputFormat} has them. */
  SYMLINKS;

  /** Whether readers take it as a table, which has the files of one kind of rows. */
  public boolean isOfOneTable() {
    return this != LINES;
  }

  /** Whether files are named by URI. */
  public boolean isOfUris() {
    return this == SYMLINKS;
  }

  /** The text of a list, with the end of its last line. */
  public String of(List<String> files) {
    return switch (this) {
      case LINES, SYMLINKS -> files.stream().map(file -> file + "\n").collect(Collectors.joining());
      case DUCKDB -> list(files, file -> "'" + file.replace("'", "''") + "'");
      case SPARK ->
          list(
              files,
              file -> '"' + new String(JsonStringEncoder.getInstance().quoteAsString(file)) + '"');
    };
  }

  private static String list(List<String> files, UnaryOperator<String> quoted) {
    return files.stream().map(quoted).collect(Collectors.joining(",\n ", "[", "]\n"));
  }
}
