package dev.dateline.codec;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/**
 * Reads the rows of one file in their order.
 *
 * <p>Not thread-safe. Closing the reader closes the channel.
 *
 * @param <T> the kind of row
 */
public interface RowFileReader<T> extends Closeable {

  /** Opens a file for its whole rows. */
  static <T extends SpecificRecord> RowFileReader<T> rows(
      Format format, Class<T> type, SeekableByteChannel channel) throws IOException {
    Schema schema = SpecificData.get().getSchema(type);
    return switch (format) {
      case PARQUET -> ParquetRows.read(schema, SpecificData.getForSchema(schema), channel);
      case AVRO -> AvroRows.read(schema, channel);
    };
  }

  /**
   * Opens a file for some of its columns; the others are not read (Parquet) or skipped (Avro).
   *
   * @param projection a record schema of the same full name with some of the fields
   */
  static RowFileReader<GenericRecord> columns(
      Format format, Schema projection, SeekableByteChannel channel) throws IOException {
    return switch (format) {
      case PARQUET -> ParquetRows.project(projection, channel);
      case AVRO -> AvroRows.project(projection, channel);
    };
  }

  /** The schema and the number of rows that a file states, without reading the rows. */
  static Shape shape(Format format, SeekableByteChannel channel) throws IOException {
    return switch (format) {
      case PARQUET -> ParquetRows.shape(channel);
      case AVRO -> AvroRows.shape(channel);
    };
  }

  /**
   * What a file says about itself.
   *
   * @param schema the Avro schema that its rows were written with
   * @param rows the number of rows
   */
  record Shape(Schema schema, long rows) {}

  /** The next row, or empty after the last. */
  Optional<T> next() throws IOException;
}
