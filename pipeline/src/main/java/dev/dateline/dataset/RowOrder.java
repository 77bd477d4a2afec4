package dev.dateline.dataset;

import dev.dateline.schema.ArticleRow;
import dev.dateline.schema.DuplicateRow;
import dev.dateline.schema.RejectionRow;
import java.util.Comparator;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/** The order of rows within the files of a table: articles by content, the others by origin. */
final class RowOrder {

  private static final Comparator<ArticleRow> ARTICLES =
      Comparator.comparing(ArticleRow::getContentHash);

  private static final Comparator<DuplicateRow> DUPLICATES =
      Comparator.comparing(DuplicateRow::getSourceUri)
          .thenComparingLong(row -> part(row.getSourcePart()));

  private static final Comparator<RejectionRow> REJECTED =
      Comparator.comparing(RejectionRow::getSourceUri)
          .thenComparingLong(row -> part(row.getSourcePart()));

  private RowOrder() {}

  static Comparator<SpecificRecord> of(Table table) {
    return switch (table) {
      case ARTICLES, UNDATED -> by(ArticleRow.class, ARTICLES);
      case DUPLICATES -> by(DuplicateRow.class, DUPLICATES);
      case REJECTED -> by(RejectionRow.class, REJECTED);
    };
  }

  private static <T> Comparator<SpecificRecord> by(Class<T> type, Comparator<T> order) {
    return (one, other) -> order.compare(type.cast(one), type.cast(other));
  }

  private static long part(Long part) {
    return Optional.ofNullable(part).orElse(0L);
  }
}
