package dev.dateline.dataset;

import java.util.Arrays;
import java.util.List;
import org.apache.avro.Schema;

/** Schemas to read some of a table's columns with. */
final class Columns {

  private Columns() {}

  /** The schema of a table with these of its fields only, in this order. */
  static Schema of(Table table, String... names) {
    Schema whole = table.schema();
    List<Schema.Field> fields =
        Arrays.stream(names).map(whole::getField).map(Columns::copy).toList();
    return Schema.createRecord(
        whole.getName(), whole.getDoc(), whole.getNamespace(), false, fields);
  }

  private static Schema.Field copy(Schema.Field field) {
    return new Schema.Field(field, field.schema());
  }
}
