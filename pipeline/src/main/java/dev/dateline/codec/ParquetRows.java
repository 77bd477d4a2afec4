package dev.dateline.codec;

import dev.dateline.article.Sha256;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.parquet.avro.AvroParquetReader;
import org.apache.parquet.avro.AvroReadSupport;
import org.apache.parquet.avro.AvroWriteSupport;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;

/** Parquet files of rows, opened; {@link ParquetWriting} writes them. */
final class ParquetRows {

  /** Where files of version 0.1 have the schema of their rows. */
  private static final String SCHEMA_KEY = "parquet.avro.schema";

  /** Where parquet-avro looks for the schema that the reader wants. */
  private static final String READ_SCHEMA_KEY = "parquet.avro.read.schema";

  private ParquetRows() {}

  static <T> RowFileReader<T> read(Schema schema, GenericData model, SeekableByteChannel channel)
      throws IOException {
    return rows(channel, model, configuration(READ_SCHEMA_KEY, schema.toString()));
  }

  static RowFileReader<GenericRecord> project(Schema projection, SeekableByteChannel channel)
      throws IOException {
    ParquetConfiguration configuration = configuration(READ_SCHEMA_KEY, projection.toString());
    configuration.set(AvroReadSupport.AVRO_REQUESTED_PROJECTION, projection.toString());
    // Lists are named as they were written, or they are not found.
    configuration.set(AvroWriteSupport.WRITE_OLD_LIST_STRUCTURE, "false");
    return rows(channel, new GenericData(), configuration);
  }

  static FileShape shape(SeekableByteChannel channel) throws IOException {
    try (ParquetFileReader file = ParquetFileReader.open(new ChannelFile(channel))) {
      Map<String, String> facts = file.getFileMetaData().getKeyValueMetaData();
      String schema = facts.get(SCHEMA_KEY);
      return new FileShape(
          schema == null
              ? facts.getOrDefault(ParquetWriting.SCHEMA_HASH_KEY, "")
              : Sha256.of(new Schema.Parser().parse(schema).toString()),
          file.getRecordCount());
    }
  }

  private static <T> RowFileReader<T> rows(
      SeekableByteChannel channel, GenericData model, ParquetConfiguration configuration)
      throws IOException {
    ParquetReader<T> file =
        AvroParquetReader.<T>builder(new ChannelFile(channel), configuration)
            .withDataModel(model)
            .build();
    return new RowFileReader<>() {
      @Override
      public Optional<T> next() throws IOException {
        return Optional.ofNullable(file.read());
      }

      @Override
      public void close() throws IOException {
        file.close();
        channel.close();
      }
    };
  }

  private static ParquetConfiguration configuration(String key, String value) {
    PlainParquetConfiguration configuration = new PlainParquetConfiguration();
    configuration.set(key, value);
    return configuration;
  }
}
