package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.dataset.manifest.Table;
import dev.dateline.fixtures.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.JsonProperties;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds docs/SCHEMA.md to the schemas, and the schemas to their rules. */
class SchemaDocTest {

  private static final Path PAGE = Project.root().resolve("docs/SCHEMA.md");

  @Test
  void thePageMatchesTheSchemas() throws IOException {
    if (Boolean.getBoolean("dateline.write")) {
      Files.writeString(PAGE, SchemaDoc.page());
    }

    assertThat(PAGE)
        .content()
        .as("write it again as it says at its top")
        .isEqualTo(SchemaDoc.page());
  }

  @ParameterizedTest
  @EnumSource(Table.class)
  void everyFieldIsExplained(Table table) {
    assertThat(records(table.rows().schema()))
        .allSatisfy(record -> assertThat(record.getDoc()).isNotBlank())
        .flatMap(Schema::getFields)
        .allSatisfy(field -> assertThat(field.doc()).as(field.name()).endsWith("."));
  }

  @ParameterizedTest
  @EnumSource(Table.class)
  void whatMayBeAbsentIsNullFirstAndByDefault(Table table) {
    assertThat(records(table.rows().schema()))
        .flatMap(Schema::getFields)
        .filteredOn(field -> field.schema().isUnion())
        .allSatisfy(
            field -> {
              assertThat(field.schema().getTypes()).hasSize(2);
              assertThat(field.schema().getTypes().get(0).getType()).isEqualTo(Schema.Type.NULL);
              assertThat(field.defaultVal()).isEqualTo(JsonProperties.NULL_VALUE);
            });
  }

  private static List<Schema> records(Schema record) {
    Stream<Schema> below =
        record.getFields().stream()
            .map(field -> inner(field.schema()))
            .filter(type -> type.getType() == Schema.Type.RECORD)
            .flatMap(type -> records(type).stream());
    return Stream.concat(Stream.of(record), below).toList();
  }

  private static Schema inner(Schema type) {
    return switch (type.getType()) {
      case UNION -> inner(type.getTypes().get(1));
      case ARRAY -> inner(type.getElementType());
      default -> type;
    };
  }
}
