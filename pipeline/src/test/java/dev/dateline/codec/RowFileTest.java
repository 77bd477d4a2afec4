package dev.dateline.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.dateline.article.Sha256;
import dev.dateline.schema.ArticleRow;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.parquet.avro.AvroParquetReader;
import org.apache.parquet.avro.AvroSchemaConverter;
import org.apache.parquet.column.values.bloomfilter.BloomFilter;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.io.api.Binary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RowFileTest {

  @TempDir Path folder;

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void whatIsWrittenIsReadBackInOrder(Format format) throws IOException {
    Path file = written(format, 1000);

    assertThat(whole(format, file)).isEqualTo(SampleRows.articles(1000, "2026-11-20"));
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void aFileWithoutRowsKeepsItsSchema(Format format) throws IOException {
    Path file = written(format, 0);

    assertThat(whole(format, file)).isEmpty();
    assertThat(RowType.shape(format, channel(file)))
        .isEqualTo(new FileShape(Sha256.of(RowType.ARTICLE.schemaText()), 0));
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void theShapeOfAFileIsKnownWithoutItsRows(Format format) throws IOException {
    Path file = written(format, 12_345);

    assertThat(RowType.shape(format, channel(file)))
        .isEqualTo(new FileShape(Sha256.of(RowType.ARTICLE.schemaText()), 12_345));
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void someColumnsCanBeReadAlone(Format format) throws IOException {
    Path file = written(format, 3);
    List<String> hashes = new ArrayList<>();
    try (RowFileReader<RowView> rows =
        RowType.ARTICLE.read(
            format, List.of(RowColumn.CONTENT_HASH, RowColumn.RAW_HASH), channel(file))) {
      for (Optional<RowView> row = rows.next(); row.isPresent(); row = rows.next()) {
        RowView hash = row.get();
        assertThatThrownBy(() -> hash.get(RowColumn.BODY)).hasMessageContaining("body");
        hashes.add(hash.get(RowColumn.CONTENT_HASH));
      }
    }

    assertThat(hashes).containsExactly("0".repeat(64), "0".repeat(63) + "1", "0".repeat(63) + "2");
  }

  @ParameterizedTest(name = "{0} under {1} and {2}")
  @CsvSource({"PARQUET, 1, 5", "PARQUET, 0, 2", "PARQUET, 3, 4", "AVRO, 1, 5"})
  @Timeout(120)
  void everyJvmWritesTheSameBytes(Format format, int oneHash, int otherHash) throws Exception {
    Path one = writtenInAJvm(format, oneHash);
    Path other = writtenInAJvm(format, otherHash);

    assertThat(other).hasSameBinaryContentAs(one);
  }

  @Test
  void duckDbReadsParquetByTheDocumentedGlob() throws IOException, SQLException {
    Path day =
        Files.createDirectories(folder.resolve("data/run=2026-11-20/articles/date=2021-08-03"));
    WriteSampleRows.write(Format.PARQUET, 100, day.resolve("part-00000.parquet"));

    assertThat(
            query(
                "SELECT typeof(date), count(*), sum(len(mentions)), any_value(entities[1].name),"
                    + " min(date_published) FROM read_parquet('%s/data/run=*/articles/date=*/*.parquet',"
                        .formatted(folder)
                    + " hive_partitioning = true) GROUP BY 1"))
        .isEqualTo("DATE 100 100 Ada Brook 2021-08-03");
  }

  @Test
  void listsHaveThreeLevels() throws IOException {
    try (ParquetFileReader file =
        ParquetFileReader.open(new ChannelFile(channel(written(Format.PARQUET, 1))))) {
      assertThat(file.getFileMetaData().getSchema().getPaths())
          .extracting(path -> String.join(".", path))
          .contains("byline.list.element", "mentions.list.element.entity")
          .contains("removed.rules.list.element.rule");
    }
  }

  @Test
  void aFileOfOneRowIsSmall() throws IOException {
    assertThat(Files.size(written(Format.PARQUET, 1))).isLessThan(13_000);
    assertThat(Files.size(written(Format.PARQUET, 0))).isLessThan(3_000);
  }

  @Test
  void columnsThatAreSearchedHaveBoundsAndTheOthersNone() throws IOException {
    try (ParquetFileReader file =
        ParquetFileReader.open(new ChannelFile(channel(written(Format.PARQUET, 100))))) {
      Map<String, Boolean> bounded = new TreeMap<>();
      for (ColumnChunkMetaData column : file.getFooter().getBlocks().get(0).getColumns()) {
        bounded.put(column.getPath().toDotString(), column.getStatistics().hasNonNullValue());
      }
      assertThat(bounded)
          .contains(entry("id", true), entry("date_published", true), entry("source_uri", true))
          .contains(entry("body", false), entry("mentions.list.element.text", false));
    }
  }

  @Test
  void theOrderOfTheRowsIsDeclared() throws IOException {
    byte[] file = Files.readAllBytes(written(Format.PARQUET, 100));
    int length = ByteBuffer.wrap(file, file.length - 8, 4).order(ByteOrder.LITTLE_ENDIAN).getInt();
    FileMetaData footer =
        Util.readFileMetaData(new ByteArrayInputStream(file, file.length - 8 - length, length));

    for (RowGroup group : footer.getRow_groups()) {
      assertThat(group.getSorting_columns())
          .allMatch(column -> column.isNulls_first() && !column.isDescending())
          .extracting(
              column ->
                  group
                      .getColumns()
                      .get(column.getColumn_idx())
                      .getMeta_data()
                      .getPath_in_schema()
                      .get(0))
          .containsExactly("date_published", "content_hash");
    }
  }

  @Test
  void aLargeFileShowsAtOnceWhichIdsItHas() throws IOException {
    try (ParquetFileReader file =
        ParquetFileReader.open(new ChannelFile(channel(written(Format.PARQUET, 5_000))))) {
      BloomFilter ids = bloomFilter(file, "id");
      for (ArticleRow row : SampleRows.articles(5_000, "2026-11-20")) {
        assertThat(has(ids, row.getId())).isTrue();
      }
      long wrong =
          IntStream.range(0, 5_000)
              .filter(other -> has(ids, String.format("%064x", 1_000_000 + other)))
              .count();
      assertThat(wrong).isLessThan(250);
      assertThat(ids.getBitsetSize()).isLessThanOrEqualTo(16 << 10);
    }
    try (ParquetFileReader file =
        ParquetFileReader.open(new ChannelFile(channel(written(Format.PARQUET, 100))))) {
      assertThat(bloomFilter(file, "id")).isNull();
    }
  }

  @Test
  void parquetAvroReadsAFileByItsColumnsAlone() throws IOException {
    PlainParquetConfiguration elementsAsTheyAre = new PlainParquetConfiguration();
    elementsAsTheyAre.set(AvroSchemaConverter.ADD_LIST_ELEMENT_RECORDS, "false");
    try (ParquetReader<GenericRecord> file =
        AvroParquetReader.<GenericRecord>builder(
                new ChannelFile(channel(written(Format.PARQUET, 3))), elementsAsTheyAre)
            .withDataModel(GenericData.get())
            .build()) {
      GenericRecord row = file.read();
      assertThat(row.get("id")).hasToString("0".repeat(64));
      GenericRecord entity = (GenericRecord) ((List<?>) row.get("entities")).get(0);
      assertThat(entity.get("name")).hasToString("Ada Brook");
    }
  }

  private static BloomFilter bloomFilter(ParquetFileReader file, String column) throws IOException {
    return file.readBloomFilter(
        file.getFooter().getBlocks().get(0).getColumns().stream()
            .filter(chunk -> chunk.getPath().toDotString().equals(column))
            .findFirst()
            .orElseThrow());
  }

  private static boolean has(BloomFilter filter, String text) {
    return filter.findHash(filter.hash(Binary.fromString(text)));
  }

  @Test
  void avroFilesUseTheCompressionThatEveryReaderHas() throws IOException {
    try (DataFileReader<GenericRecord> file =
        new DataFileReader<>(written(Format.AVRO, 1).toFile(), new GenericDatumReader<>())) {
      assertThat(file.getMetaString("avro.codec")).isEqualTo("deflate");
    }
  }

  @Test
  void manyRowGroupsAreReadBack() throws IOException {
    Path file = folder.resolve("large.parquet");
    byte[] noise = new byte[800_000];
    new Random(1).nextBytes(noise);
    String text = Base64.getEncoder().encodeToString(noise);
    try (RowFileWriter rows =
        RowType.ARTICLE.write(Format.PARQUET, Files.newOutputStream(file), 100)) {
      for (ArticleRow row : SampleRows.articles(100, "2026-11-20")) {
        row.setBody(text.substring(row.getId().endsWith("a") ? 1 : 0) + row.getId());
        rows.write(row);
      }
    }

    try (ParquetFileReader parquet = ParquetFileReader.open(new ChannelFile(channel(file)))) {
      assertThat(parquet.getRowGroups()).hasSizeBetween(2, 5);
    }
    assertThat(whole(Format.PARQUET, file))
        .extracting(ArticleRow::getBody)
        .hasSize(100)
        .allMatch(body -> body.contains(text.substring(1)));
  }

  @Test
  void aStreamThatEndsWithoutAFooterIsRefused() throws IOException {
    try (SortedFooterStream stream =
        new SortedFooterStream(new ByteArrayOutputStream(), List.of())) {
      stream.expectFooter();
      stream.write(new byte[] {9, 9, 9, 9, 9, 9, 9, 9}, 0, 8);

      assertThatThrownBy(stream::close)
          .isInstanceOf(IOException.class)
          .hasMessageContaining("footer");
    }
  }

  @Test
  void aFailedStreamFailsTheWriter() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };

    for (Format format : Format.values()) {
      assertThatThrownBy(
              () -> {
                try (RowFileWriter rows = RowType.ARTICLE.write(format, full, 1)) {
                  rows.write(SampleRows.articles(1, "2026-11-20").get(0));
                }
              })
          .isInstanceOf(IOException.class)
          .hasMessageContaining("No space left");
    }
  }

  private Path written(Format format, int count) throws IOException {
    Path file = folder.resolve("rows." + format.extension());
    WriteSampleRows.write(format, count, file);
    return file;
  }

  private Path writtenInAJvm(Format format, int hash) throws Exception {
    Path file = folder.resolve("rows-" + hash + "." + format.extension());
    Process jvm =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UnlockExperimentalVMOptions",
                "-XX:hashCode=" + hash,
                "-cp",
                System.getProperty("java.class.path"),
                WriteSampleRows.class.getName(),
                format.name().toLowerCase(Locale.ROOT),
                "5000",
                file.toString())
            .inheritIO()
            .start();
    assertThat(jvm.waitFor()).isZero();
    return file;
  }

  private static List<ArticleRow> whole(Format format, Path file) throws IOException {
    List<ArticleRow> read = new ArrayList<>();
    try (RowFileReader<ArticleRow> rows = RowType.ARTICLE.read(format, channel(file))) {
      for (Optional<ArticleRow> row = rows.next(); row.isPresent(); row = rows.next()) {
        read.add(row.get());
      }
    }
    return read;
  }

  private static SeekableByteChannel channel(Path file) throws IOException {
    return Files.newByteChannel(file);
  }

  private static String query(String sql) throws SQLException {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<String> row = new ArrayList<>();
      result.next();
      for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
        row.add(result.getString(i));
      }
      return String.join(" ", row);
    }
  }
}
