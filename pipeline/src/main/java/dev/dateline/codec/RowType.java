package dev.dateline.codec;

import dev.dateline.schema.ArticleRow;
import dev.dateline.schema.DuplicateRow;
import dev.dateline.schema.RejectionRow;
import dev.dateline.schema.StoryRow;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/**
 * A kind of rows: its class, its columns, its order within a file, and how its files are read and
 * written.
 *
 * @param <T> the class of the rows, generated from their schema
 */
public final class RowType<T extends SpecificRecord> {

  /** Articles, ordered by date and content; none before all dates. */
  public static final RowType<ArticleRow> ARTICLE =
      new RowType<>(
          ArticleRow.class,
          Comparator.comparing(
                  ArticleRow::getDatePublished, Comparator.nullsFirst(Comparator.naturalOrder()))
              .thenComparing(ArticleRow::getContentHash),
          List.of("date_published", "content_hash"),
          List.of("id", "url"));

  /** Copies of articles, ordered by origin. */
  public static final RowType<DuplicateRow> DUPLICATE =
      new RowType<>(
          DuplicateRow.class,
          Comparator.comparing(DuplicateRow::getSourceUri)
              .thenComparingLong(row -> part(row.getSourcePart())),
          List.of("source_uri", "source_part"),
          List.of());

  /** Refused documents, ordered by origin. */
  public static final RowType<RejectionRow> REJECTION =
      new RowType<>(
          RejectionRow.class,
          Comparator.comparing(RejectionRow::getSourceUri)
              .thenComparingLong(row -> part(row.getSourcePart())),
          List.of("source_uri", "source_part"),
          List.of());

  /** Stories of articles, ordered by article. */
  public static final RowType<StoryRow> STORY =
      new RowType<>(
          StoryRow.class, Comparator.comparing(StoryRow::getId), List.of("id"), List.of());

  private final Class<T> type;
  private final Comparator<T> order;

  /** The columns that make the order, all ascending, absent values first. */
  private final List<String> sortColumns;

  /** Columns by which single rows are looked for, whose values do not repeat. */
  private final List<String> keyColumns;

  private final Schema schema;

  private RowType(
      Class<T> type, Comparator<T> order, List<String> sortColumns, List<String> keyColumns) {
    this.type = type;
    this.order = order;
    this.sortColumns = sortColumns;
    this.keyColumns = keyColumns;
    this.schema = SpecificData.get().getSchema(type);
  }

  /** The contract of its rows. */
  public Schema schema() {
    return schema;
  }

  /** The contract of its rows as JSON, on one line. */
  public String schemaText() {
    return schema.toString();
  }

  /** Its columns, for people and catalogs. */
  public List<ColumnDescription> columns() {
    return ColumnDescription.of(schema);
  }

  /** The order of rows within a file; rows of another class fail it. */
  public Comparator<SpecificRecord> order() {
    return (one, other) -> order.compare(type.cast(one), type.cast(other));
  }

  /** The shape of a file of whatever rows, without reading them; closes the channel. */
  public static FileShape shape(Format format, SeekableByteChannel channel) throws IOException {
    return switch (format) {
      case PARQUET -> ParquetRows.shape(channel);
      case AVRO -> AvroRows.shape(channel);
    };
  }

  /** Opens a file for its whole rows. */
  public RowFileReader<T> read(Format format, SeekableByteChannel channel) throws IOException {
    return switch (format) {
      case PARQUET -> ParquetRows.read(schema, SpecificData.getForSchema(schema), channel);
      case AVRO -> AvroRows.read(schema, channel);
    };
  }

  /** Opens a file for some columns; the others are not read (Parquet) or skipped (Avro). */
  public RowFileReader<RowView> read(
      Format format, List<RowColumn<?>> columns, SeekableByteChannel channel) throws IOException {
    Schema some = some(columns);
    return switch (format) {
      case PARQUET -> viewed(ParquetRows.project(some, channel));
      case AVRO -> viewed(AvroRows.project(some, channel));
    };
  }

  /**
   * Starts a file; closing the writer ends the file and closes the stream.
   *
   * <p>The same rows in the same order make the same bytes in every JVM of the same version and the
   * same libraries.
   *
   * @param rows about how many rows will come; 0 if that is not known
   */
  public RowFileWriter write(Format format, OutputStream out, long rows) throws IOException {
    return switch (format) {
      case PARQUET -> ParquetWriting.write(schema, sortColumns, keyColumns, out, rows);
      case AVRO -> AvroRows.write(schema, out);
    };
  }

  private Schema some(List<RowColumn<?>> columns) {
    List<Schema.Field> fields = new ArrayList<>();
    for (RowColumn<?> column : columns) {
      Schema.Field field = schema.getField(column.name());
      fields.add(new Schema.Field(field, field.schema()));
    }
    return Schema.createRecord(
        schema.getName(), schema.getDoc(), schema.getNamespace(), false, fields);
  }

  private static RowFileReader<RowView> viewed(RowFileReader<? extends IndexedRecord> rows) {
    return new RowFileReader<>() {
      @Override
      public Optional<RowView> next() throws IOException {
        return rows.next().map(RowView::new);
      }

      @Override
      public void close() throws IOException {
        rows.close();
      }
    };
  }

  private static long part(Long part) {
    return part == null ? 0 : part;
  }
}
