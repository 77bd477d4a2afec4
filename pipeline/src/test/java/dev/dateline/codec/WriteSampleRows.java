package dev.dateline.codec;

import dev.dateline.schema.ArticleRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Writes the same rows in a JVM of its own: format, number of rows, file. */
final class WriteSampleRows {

  private WriteSampleRows() {}

  public static void main(String[] args) throws IOException {
    write(
        Format.valueOf(args[0].toUpperCase(Locale.ROOT)),
        Integer.parseInt(args[1]),
        Path.of(args[2]));
  }

  static void write(Format format, int count, Path file) throws IOException {
    try (RowFileWriter rows = RowType.ARTICLE.write(format, Files.newOutputStream(file), count)) {
      for (ArticleRow row : SampleRows.articles(count, "2026-11-20")) {
        rows.write(row);
      }
    }
  }
}
