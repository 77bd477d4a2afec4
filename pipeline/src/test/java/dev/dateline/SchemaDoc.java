package dev.dateline;

import dev.dateline.dataset.manifest.Table;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.apache.avro.Schema;

/** Writes docs/SCHEMA.md from the schemas. */
final class SchemaDoc {

  private static final String OPENING =
      """
      # The schema

      This page lists the columns of every table of a dataset, for everybody who queries it or maps it to another system
      ([QUERYING.md](QUERYING.md) shows how to query). It is generated from [the Avro schemas](../schemas/src/main/avro), which are
      the contract. Parquet files are written from the same schemas; their lists have three levels. To write this page again:

          mvn -q -pl schemas,pipeline -am test -Dtest=SchemaDocTest -Ddateline.write=true -Dsurefire.failIfNoSpecifiedTests=false

      Tables: [articles/ and undated/](#articles-and-undated), [duplicates/](#duplicates), [rejected/](#rejected),
      [stories/](#stories).

      `?` marks a type that may be null, `[]` a list. Fields are only ever added, with a default. They are never renamed.
      """;

  private final StringBuilder page = new StringBuilder(OPENING);
  private final Deque<Schema> nested = new ArrayDeque<>();

  private SchemaDoc() {}

  /** The page. */
  static String page() {
    SchemaDoc doc = new SchemaDoc();
    doc.table("articles/ and undated/", Table.ARTICLES.rows().schema());
    doc.table("duplicates/", Table.DUPLICATES.rows().schema());
    doc.table("rejected/", Table.REJECTED.rows().schema());
    doc.table("stories/", Table.STORIES.rows().schema());
    return doc.page.toString();
  }

  private void table(String title, Schema schema) {
    page.append("\n## ").append(title).append('\n');
    record(schema);
    while (!nested.isEmpty()) {
      Schema record = nested.remove();
      page.append("\n### ").append(record.getName()).append('\n');
      record(record);
    }
  }

  private void record(Schema schema) {
    page.append('\n').append(schema.getDoc()).append("\n\n| field | type | |\n|---|---|---|\n");
    for (Schema.Field field : schema.getFields()) {
      page.append(
          "| `%s` | %s | %s |\n".formatted(field.name(), name(field.schema()), field.doc()));
    }
  }

  private String name(Schema type) {
    return switch (type.getType()) {
      case UNION -> name(type.getTypes().get(1)) + "?";
      case ARRAY -> name(type.getElementType()) + "[]";
      case RECORD -> {
        nested.add(type);
        yield "[%s](#%s)".formatted(type.getName(), type.getName().toLowerCase(Locale.ROOT));
      }
      default -> type.getLogicalType() == null ? type.getName() : type.getLogicalType().getName();
    };
  }
}
