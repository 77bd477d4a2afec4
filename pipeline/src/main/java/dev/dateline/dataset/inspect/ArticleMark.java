package dev.dateline.dataset.inspect;

import dev.dateline.codec.RowColumn;
import dev.dateline.codec.RowView;
import java.time.LocalDate;
import java.util.List;

/**
 * The values of an article that a comparison uses.
 *
 * @param document what it was made of
 * @param id its id, which stands for its body
 * @param headline empty when it has none
 * @param date ISO text, or {@code undated}
 * @param names its entities: type, name and how often
 */
record ArticleMark(String document, String id, String headline, String date, List<String> names) {

  /** The date of an article that has none. */
  static final String UNDATED = "undated";

  /** The columns that it is made of. */
  static final List<RowColumn<?>> COLUMNS =
      List.of(
          RowColumn.ID,
          RowColumn.SOURCE_URI,
          RowColumn.SOURCE_PART,
          RowColumn.HEADLINE,
          RowColumn.DATE_PUBLISHED,
          RowColumn.ENTITIES);

  static ArticleMark of(RowView row) {
    return new ArticleMark(
        row.document(),
        row.get(RowColumn.ID),
        row.get(RowColumn.HEADLINE).orElse(""),
        row.get(RowColumn.DATE_PUBLISHED).map(LocalDate::toString).orElse(UNDATED),
        row.get(RowColumn.ENTITIES).stream()
            .map(entity -> entity.type() + " " + entity.name() + " (" + entity.mentionCount() + ")")
            .toList());
  }

  /** Whether both have the same text, whatever names they have. */
  boolean hasTextOf(ArticleMark other) {
    return id.equals(other.id) && headline.equals(other.headline);
  }
}
