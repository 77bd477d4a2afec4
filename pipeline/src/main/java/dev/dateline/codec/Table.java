package dev.dateline.codec;

import dev.dateline.schema.ArticleRow;
import dev.dateline.schema.DuplicateRow;
import dev.dateline.schema.RejectionRow;
import org.apache.avro.Schema;

/** The tables of a run. */
public enum Table {
  /** Articles whose day of publication is known. */
  ARTICLES("articles"),

  /** Articles whose day of publication is not known. */
  UNDATED("undated"),

  /** Documents that say what a published article says already. */
  DUPLICATES("duplicates"),

  /** Documents that were refused. */
  REJECTED("rejected");

  private final String folder;

  Table(String folder) {
    this.folder = folder;
  }

  /** Name of the table's folder within a run. */
  public String folder() {
    return folder;
  }

  /** Schema of the table's rows. */
  public Schema schema() {
    return switch (this) {
      case ARTICLES, UNDATED -> ArticleRow.getClassSchema();
      case DUPLICATES -> DuplicateRow.getClassSchema();
      case REJECTED -> RejectionRow.getClassSchema();
    };
  }
}
