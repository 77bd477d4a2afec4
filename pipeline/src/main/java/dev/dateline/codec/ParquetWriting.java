package dev.dateline.codec;

import dev.dateline.article.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.avro.AvroSchemaConverter;
import org.apache.parquet.avro.AvroWriteSupport;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.schema.MessageType;

/**
 * The settings with which a Parquet file is written: small files for few rows, statistics by which
 * readers skip parts of large files.
 */
final class ParquetWriting {

  /** Where a file states the schema of its rows: SHA-256 of its JSON. */
  static final String SCHEMA_HASH_KEY = "dateline.schema.sha256";

  /** Small enough for a writer per core in a heap of one GiB. */
  static final int ROW_GROUP_BYTES = 32 << 20;

  private static final int PAGE_BYTES = 1 << 20;

  /** Documents may be large: the size of what is held is looked at after every few rows. */
  private static final int ROWS_BETWEEN_SIZE_CHECKS = 16;

  /** Longer bounds in the footer do not help readers to skip more pages. */
  private static final int BOUND_BYTES = 32;

  /** With fewer rows a reader is as quick without a bloom filter. */
  private static final long ROWS_WITH_BLOOM_FILTER = 2_000;

  /** Enough for a hundred thousand values in a row group, of which one in a hundred passes. */
  private static final int MOST_BLOOM_FILTER_BYTES = 128 << 10;

  /** Filters of half, a quarter and so on: the smallest that does is written. */
  private static final int BLOOM_FILTER_SIZES = 7;

  private ParquetWriting() {}

  /**
   * Begins a file.
   *
   * @param sortColumns the columns that make the order of the rows
   * @param keyColumns columns by which single rows are looked for
   * @param rows about how many rows will come; 0 if that is not known
   */
  static RowFileWriter write(
      Schema schema, List<String> sortColumns, List<String> keyColumns, OutputStream out, long rows)
      throws IOException {
    SortedFooterStream sorted = new SortedFooterStream(out, sortColumns);
    Builder builder = new Builder(new StreamFile(sorted), schema);
    for (String column : keyColumns) {
      builder.withDictionaryEncoding(column, false);
      if (rows >= ROWS_WITH_BLOOM_FILTER) {
        builder.withBloomFilterEnabled(column, true);
        builder.withBloomFilterCandidateNumber(column, BLOOM_FILTER_SIZES);
      }
    }
    ParquetWriter<SpecificRecord> file = builder.build();
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

  private static final class Builder extends ParquetWriter.Builder<SpecificRecord, Builder> {

    private final Schema schema;
    private final MessageType columns;

    Builder(OutputFile file, Schema schema) {
      super(file);
      this.schema = schema;
      ParquetConfiguration configuration = new PlainParquetConfiguration();
      configuration.set(AvroWriteSupport.WRITE_OLD_LIST_STRUCTURE, "false");
      this.columns = new AvroSchemaConverter(configuration).convert(schema);
      withConf(configuration);
      withCompressionCodec(CompressionCodecName.ZSTD);
      withRowGroupSize((long) ROW_GROUP_BYTES);
      withPageSize(PAGE_BYTES);
      withMinRowCountForPageSizeCheck(1);
      withMaxRowCountForPageSizeCheck(ROWS_BETWEEN_SIZE_CHECKS);
      withStatisticsTruncateLength(BOUND_BYTES);
      withColumnIndexTruncateLength(BOUND_BYTES);
      withSizeStatisticsEnabled(false);
      withAdaptiveBloomFilterEnabled(true);
      withMaxBloomFilterBytes(MOST_BLOOM_FILTER_BYTES);
      for (String[] path : columns.getPaths()) {
        if (path.length > 1 || path[0].equals(RowColumn.BODY.name())) {
          // No reader skips anything by the bounds of texts or of what is in lists.
          withStatisticsEnabled(String.join(".", path), false);
        }
      }
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    protected WriteSupport<SpecificRecord> getWriteSupport(ParquetConfiguration configuration) {
      return new Support(columns, schema);
    }

    /** Not called, but the library's interface requires it. */
    @Override
    @Deprecated
    protected WriteSupport<SpecificRecord> getWriteSupport(Configuration configuration) {
      return new Support(columns, schema);
    }
  }

  /** Leaves out the Avro schema, which is longer than some rows: readers need only the columns. */
  private static final class Support extends AvroWriteSupport<SpecificRecord> {

    private final Schema schema;

    Support(MessageType columns, Schema schema) {
      super(columns, schema, SpecificData.getForSchema(schema));
      this.schema = schema;
    }

    @Override
    public WriteContext init(ParquetConfiguration configuration) {
      return new WriteContext(
          super.init(configuration).getSchema(),
          Map.of(SCHEMA_HASH_KEY, Sha256.of(schema.toString())));
    }
  }
}
