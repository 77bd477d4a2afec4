package dev.dateline.iceberg;

import dev.dateline.codec.RowType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.iceberg.Schema;
import org.apache.iceberg.avro.AvroSchemaUtil;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.TypeUtil;
import org.apache.iceberg.types.Types;

/** The columns of the table. */
final class ArticleColumns {

  /** The column by which the table is divided. */
  static final String DATE = "date_published";

  /** The columns whose bounds engines get, for files to be passed over by them. */
  static final List<String> BOUNDED =
      List.of(DATE, "id", "url", "site", "language", "captured", "time_published", "run_id");

  private ArticleColumns() {}

  /**
   * The columns of articles as this version of Dateline writes them; each may be absent, as in the
   * files of an earlier version. They are numbered as those of a new table are, so that a mapping
   * of names can be made of them.
   */
  static Schema written() {
    Schema rows = AvroSchemaUtil.toIceberg(RowType.ARTICLE.schema());
    return TypeUtil.assignFreshIds(
        new Schema(optional(rows.columns())), new AtomicInteger()::incrementAndGet);
  }

  private static List<Types.NestedField> optional(List<Types.NestedField> fields) {
    List<Types.NestedField> optional = new ArrayList<>();
    for (Types.NestedField field : fields) {
      optional.add(
          Types.NestedField.optional(
              field.fieldId(), field.name(), optional(field.type()), field.doc()));
    }
    return optional;
  }

  private static Type optional(Type type) {
    if (type.isStructType()) {
      return Types.StructType.of(optional(type.asStructType().fields()));
    }
    if (type.isListType()) {
      Types.ListType list = type.asListType();
      return Types.ListType.ofOptional(list.elementId(), optional(list.elementType()));
    }
    return type;
  }
}
