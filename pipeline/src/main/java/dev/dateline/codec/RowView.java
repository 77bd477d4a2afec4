package dev.dateline.codec;

import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificRecord;

/**
 * Some columns of a row, by their types.
 *
 * @param row as Avro holds it
 */
public record RowView(IndexedRecord row) {

  /** All columns of a complete row. */
  public static RowView of(SpecificRecord row) {
    return new RowView(row);
  }

  /**
   * The value in a column.
   *
   * @throws IllegalArgumentException when the column is not among those that were read
   */
  public <T> T get(RowColumn<T> column) {
    Schema.Field field = row.getSchema().getField(column.name());
    if (field == null) {
      throw new IllegalArgumentException("the column was not read: " + column.name());
    }
    return column.value(row.get(field.pos()));
  }

  /** The document that the row is about, for people: its file, with {@code #} and its number. */
  public String document() {
    Optional<Long> part = get(RowColumn.SOURCE_PART);
    return part.isPresent()
        ? get(RowColumn.SOURCE_URI) + "#" + part.get()
        : get(RowColumn.SOURCE_URI);
  }
}
