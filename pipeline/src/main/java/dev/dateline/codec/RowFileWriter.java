package dev.dateline.codec;

import java.io.Closeable;
import java.io.IOException;
import org.apache.avro.specific.SpecificRecord;

/**
 * Writes rows into one file.
 *
 * <p>Holds one row group (Parquet, {@value ParquetWriting#ROW_GROUP_BYTES} bytes and one row more)
 * or one block (Avro) in memory. Not thread-safe.
 */
public interface RowFileWriter extends Closeable {

  /** Adds a row. */
  void write(SpecificRecord row) throws IOException;
}
