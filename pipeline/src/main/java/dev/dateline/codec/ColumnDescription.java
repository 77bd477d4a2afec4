package dev.dateline.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.avro.Schema;

/**
 * A column of a table, for people and catalogs.
 *
 * @param name its name
 * @param type in words, such as {@code list of entity}
 * @param optional whether it may be null
 * @param doc what it holds
 */
public record ColumnDescription(String name, String type, boolean optional, String doc) {

  private static final String ROW = "Row";

  static List<ColumnDescription> of(Schema schema) {
    List<ColumnDescription> columns = new ArrayList<>();
    for (Schema.Field field : schema.getFields()) {
      Optional<Schema> some =
          field.schema().isUnion()
              ? field.schema().getTypes().stream()
                  .filter(type -> type.getType() != Schema.Type.NULL)
                  .findFirst()
              : Optional.of(field.schema());
      columns.add(
          new ColumnDescription(
              field.name(),
              type(some.orElseThrow()),
              field.schema().isNullable(),
              field.doc() == null ? "" : field.doc()));
    }
    return columns;
  }

  private static String type(Schema schema) {
    if (schema.getLogicalType() != null) {
      return schema.getLogicalType().getName();
    }
    return switch (schema.getType()) {
      case ARRAY -> "list of " + type(schema.getElementType());
      case RECORD -> {
        String name = schema.getName();
        yield (name.endsWith(ROW) ? name.substring(0, name.length() - ROW.length()) : name)
            .toLowerCase(Locale.ROOT);
      }
      default -> schema.getType().getName();
    };
  }
}
