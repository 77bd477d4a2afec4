package dev.dateline.codec;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.parquet.avro.AvroParquetReader;
import org.apache.parquet.avro.AvroParquetWriter;
import org.apache.parquet.avro.AvroReadSupport;
import org.apache.parquet.avro.AvroWriteSupport;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** Row files as Parquet. */
final class ParquetRows {

  /** Small enough for a writer per core in a heap of one GiB. */
  static final int ROW_GROUP_BYTES = 32 << 20;

  private static final int PAGE_BYTES = 1 << 20;

  /** Documents may be large: the size of what is held is looked at after every few rows. */
  private static final int ROWS_BETWEEN_SIZE_CHECKS = 16;

  /** Longer bounds in the footer help nobody to skip a page. */
  private static final int BOUND_BYTES = 64;

  /** Where parquet-avro keeps the schema of the rows. */
  private static final String SCHEMA_KEY = "parquet.avro.schema";

  /** Where parquet-avro looks for the schema that the reader wants. */
  private static final String READ_SCHEMA_KEY = "parquet.avro.read.schema";

  private ParquetRows() {}

  static RowFileWriter write(Schema schema, OutputStream out) throws IOException {
    SortedFooterStream sorted = new SortedFooterStream(out);
    ParquetWriter<SpecificRecord> file =
        AvroParquetWriter.<SpecificRecord>builder(new StreamFile(sorted))
            .withSchema(schema)
            .withDataModel(SpecificData.getForSchema(schema))
            .withConf(configuration(AvroWriteSupport.WRITE_OLD_LIST_STRUCTURE, "false"))
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .withRowGroupSize((long) ROW_GROUP_BYTES)
            .withPageSize(PAGE_BYTES)
            .withMinRowCountForPageSizeCheck(1)
            .withMaxRowCountForPageSizeCheck(ROWS_BETWEEN_SIZE_CHECKS)
            .withStatisticsTruncateLength(BOUND_BYTES)
            .build();
    return new RowFileWriter() {
      @Override
      public void write(SpecificRecord row) throws IOException {
        file.write(row);
      }

      @Override
      public void close() throws IOException {
        sorted.expectFooter();
        try (sorted) {
          file.close();
        }
      }
    };
  }

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
      return new FileShape(
          new Schema.Parser().parse(facts.get(SCHEMA_KEY)).toString(), file.getRecordCount());
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
