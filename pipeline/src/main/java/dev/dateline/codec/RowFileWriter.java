package dev.dateline.codec;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/**
 * Writes rows into one file.
 *
 * <p>The same rows in the same order make the same bytes in every JVM of the same version and the
 * same libraries. Holds one row group (Parquet, {@value ParquetRows#ROW_GROUP_BYTES} bytes and one
 * row more) or one block (Avro) in memory. Not thread-safe.
 */
public interface RowFileWriter extends Closeable {

  /**
   * Starts a file; closing the writer ends the file and closes the stream.
   *
   * @param schema the schema of every row, of a generated class
   */
  static RowFileWriter open(Format format, Schema schema, OutputStream out) throws IOException {
    return switch (format) {
      case PARQUET -> ParquetRows.write(schema, out);
      case AVRO -> AvroRows.write(schema, out);
    };
  }

  /** Adds a row. */
  void write(SpecificRecord row) throws IOException;
}
