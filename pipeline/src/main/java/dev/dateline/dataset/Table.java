package dev.dateline.dataset;

import dev.dateline.schema.ArticleRow;
import dev.dateline.schema.DuplicateRow;
import dev.dateline.schema.RejectionRow;
import java.util.List;
import java.util.Locale;
import org.apache.avro.Schema;

/** A kind of rows in a run. */
public enum Table {
  /** Dated articles, a folder for each date. */
  ARTICLES,

  /** Articles whose date nothing tells; always at least one file. */
  UNDATED,

  /** Copies of articles; always at least one file. */
  DUPLICATES,

  /** Refused documents; always at least one file. */
  REJECTED;

  /** The schema of its rows. */
  public Schema schema() {
    return switch (this) {
      case ARTICLES, UNDATED -> ArticleRow.getClassSchema();
      case DUPLICATES -> DuplicateRow.getClassSchema();
      case REJECTED -> RejectionRow.getClassSchema();
    };
  }

  /** Its columns. */
  public List<Column> columns() {
    return Column.of(schema());
  }

  /** The name of its folder in a run. */
  public String folder() {
    return name().toLowerCase(Locale.ROOT);
  }
}
