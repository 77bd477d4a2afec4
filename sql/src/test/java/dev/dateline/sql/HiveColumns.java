package dev.dateline.sql;

import java.util.stream.Collectors;
import org.apache.avro.Schema;

/** The columns of a schema as Hive and Athena declare them. */
final class HiveColumns {

  private HiveColumns() {}

  /** One column a line, indented by two. */
  static String of(Schema record) {
    return record.getFields().stream()
            .map(field -> "  `" + field.name() + "` " + type(field.schema()))
            .collect(Collectors.joining(",\n"))
        + "\n";
  }

  private static String type(Schema schema) {
    if (schema.getLogicalType() != null) {
      // Hive knows one kind of instant; the files say that it is in microseconds.
      return schema.getLogicalType().getName().replace("timestamp-micros", "timestamp");
    }
    return switch (schema.getType()) {
      case UNION -> type(schema.getTypes().get(1));
      case ARRAY -> "array<" + type(schema.getElementType()) + ">";
      case RECORD ->
          schema.getFields().stream()
              .map(field -> field.name() + ":" + type(field.schema()))
              .collect(Collectors.joining(",", "struct<", ">"));
      case LONG -> "bigint";
      default -> schema.getType().getName();
    };
  }
}
