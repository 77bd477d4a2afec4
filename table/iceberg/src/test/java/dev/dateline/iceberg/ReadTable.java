package dev.dateline.iceberg;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Table;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.data.InternalRecordWrapper;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.data.parquet.GenericParquetReaders;
import org.apache.iceberg.expressions.Evaluator;
import org.apache.iceberg.expressions.Expression;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.jdbc.JdbcCatalog;
import org.apache.iceberg.mapping.NameMapping;
import org.apache.iceberg.mapping.NameMappingParser;
import org.apache.iceberg.parquet.Parquet;
import org.apache.iceberg.types.Types;

/** The table as Iceberg's own readers of generic rows see it. */
final class ReadTable implements AutoCloseable {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final JdbcCatalog catalog;
  private final Table table;

  ReadTable(String address) {
    this(address, "news", "articles");
  }

  ReadTable(String address, String schema, String name) {
    catalog = new JdbcCatalog(properties -> new StoreFiles(), null, false);
    catalog.initialize("dateline", Map.of("uri", address, "warehouse", "file:/nowhere"));
    table = catalog.loadTable(TableIdentifier.of(schema, name));
  }

  Table table() {
    return table;
  }

  /** Every row as JSON, in order of its text. */
  List<String> rows() throws IOException {
    return rows(Expressions.alwaysTrue());
  }

  List<String> rows(Expression filter) throws IOException {
    return records(filter).stream().map(record -> json(record).toString()).sorted().toList();
  }

  /** The rows themselves. */
  Stream<Record> records() throws IOException {
    return records(Expressions.alwaysTrue()).stream();
  }

  /** As {@code IcebergGenerics} reads, which in this version passes over the mapping of names. */
  private List<Record> records(Expression filter) throws IOException {
    Schema schema = table.schema();
    NameMapping names = NameMappingParser.fromJson(table.properties().get(ArticleTable.NAMES));
    List<Record> found = new ArrayList<>();
    try (CloseableIterable<FileScanTask> tasks = table.newScan().filter(filter).planFiles()) {
      for (FileScanTask task : tasks) {
        assertThat(task.deletes()).isEmpty();
        Evaluator residual = new Evaluator(schema.asStruct(), task.residual());
        InternalRecordWrapper row = new InternalRecordWrapper(schema.asStruct());
        try (CloseableIterable<Record> records =
            Parquet.read(table.io().newInputFile(task.file().location()))
                .project(schema)
                .withNameMapping(names)
                .createReaderFunc(file -> GenericParquetReaders.buildReader(schema, file))
                .filter(task.residual())
                .build()) {
          for (Record record : records) {
            if (residual.eval(row.wrap(record))) {
              found.add(record);
            }
          }
        }
      }
    }
    return found;
  }

  /** Where the files are that a question has to open. */
  List<String> planned(Expression filter) throws IOException {
    List<String> files = new ArrayList<>();
    try (CloseableIterable<FileScanTask> tasks = table.newScan().filter(filter).planFiles()) {
      tasks.forEach(task -> files.add(task.file().location()));
    }
    return files.stream().sorted().toList();
  }

  private static JsonNode json(Object value) {
    if (value == null) {
      return NODES.nullNode();
    }
    if (value instanceof Record record) {
      ObjectNode object = NODES.objectNode();
      for (Types.NestedField field : record.struct().fields()) {
        object.set(field.name(), json(record.getField(field.name())));
      }
      return object;
    }
    if (value instanceof List<?> list) {
      ArrayNode array = NODES.arrayNode();
      list.forEach(element -> array.add(json(element)));
      return array;
    }
    if (value instanceof Integer number) {
      return NODES.numberNode(number);
    }
    if (value instanceof Long number) {
      return NODES.numberNode(number);
    }
    if (value instanceof Double number) {
      return NODES.numberNode(number);
    }
    if (value instanceof Boolean truth) {
      return NODES.booleanNode(truth);
    }
    if (value instanceof OffsetDateTime time) {
      return NODES.textNode(time.toInstant().toString());
    }
    return NODES.textNode(value.toString());
  }

  @Override
  public void close() {
    catalog.close();
  }
}
