package dev.dateline.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.codec.Format;
import dev.dateline.codec.RowFileReader;
import dev.dateline.codec.SampleRows;
import dev.dateline.dataset.manifest.Granularity;
import dev.dateline.dataset.manifest.Layout;
import dev.dateline.dataset.manifest.Partition;
import dev.dateline.dataset.manifest.Table;
import dev.dateline.dataset.manifest.WrittenFile;
import dev.dateline.dataset.rows.RowFiles;
import dev.dateline.dataset.rows.Staging;
import dev.dateline.dataset.store.LocalStore;
import dev.dateline.fixtures.Trees;
import dev.dateline.schema.ArticleRow;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RowFilesTest {

  private static final Optional<LocalDate> DAY = Optional.of(LocalDate.of(2021, 8, 4));

  private static final Optional<Partition> FOLDER = Optional.of(new Partition("2021-08-04"));

  @TempDir Path folder;

  @ParameterizedTest(name = "{0} files, {1}")
  @CsvSource({"1, PARQUET", "3, PARQUET", "3, AVRO", "70, AVRO", "9, PARQUET"})
  void anyNumberOfFilesBecomesOneInOrder(int count, Format format) throws IOException {
    Staging from = staging("from", format);
    List<RowFiles.Source> sources = sources(from, count, 4);

    List<WrittenFile> joined =
        new RowFiles(staging("to", format)).join(Table.ARTICLES, FOLDER, sources);

    assertThat(joined).hasSize(1);
    assertThat(ids(staging("to", format), joined)).hasSize(count * 4).isSorted();
    assertThat(joined.get(0).rows()).isEqualTo(count * 4L);
  }

  /** Parquet leaves memory by row groups: it takes much to make two files. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({"AVRO, 100", "PARQUET, 1500"})
  void muchBecomesSeveralFilesWhoseRowsFollowEachOther(Format format, int rows) throws IOException {
    Staging from = staging("from", format);
    List<RowFiles.Source> sources = sources(from, 3, rows, 12_000);
    long bytes = sources.stream().mapToLong(RowFiles.Source::bytes).sum();

    List<WrittenFile> joined =
        new RowFiles(staging("to", format), bytes / 2 + 1).join(Table.ARTICLES, FOLDER, sources);

    assertThat(joined)
        .extracting(WrittenFile::path)
        .containsExactly(
            Layout.file(Table.ARTICLES, FOLDER, 0, format),
            Layout.file(Table.ARTICLES, FOLDER, 1, format));
    assertThat(ids(staging("to", format), joined)).hasSize(3 * rows).isSorted();
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void equalRowsMakeEqualFiles(Format format) throws IOException {
    List<RowFiles.Source> sources = sources(staging("from", format), 9, 3);

    new RowFiles(staging("one", format)).join(Table.ARTICLES, FOLDER, sources);
    new RowFiles(staging("two", format)).join(Table.ARTICLES, FOLDER, sources);

    Map<String, String> one = Trees.hashes(folder.resolve("one/run"));
    assertThat(one).isNotEmpty().isEqualTo(Trees.hashes(folder.resolve("two/run")));
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void noRowsMakeOneEmptyFile(Format format) throws IOException {
    Staging from = staging("from", format);
    WrittenFile empty = from.write(Table.REJECTED, Optional.empty(), 0, List.of());

    List<WrittenFile> joined =
        new RowFiles(staging("to", format))
            .join(Table.REJECTED, Optional.empty(), List.of(source(from, empty)));

    assertThat(joined).hasSize(1);
    assertThat(joined.get(0).rows()).isZero();
  }

  private Staging staging(String name, Format format) {
    return new Staging(LocalStore.at(folder), name, format, Granularity.DAY);
  }

  private static List<RowFiles.Source> sources(Staging from, int files, int rows)
      throws IOException {
    return sources(from, files, rows, 0);
  }

  /** Files with rows whose hashes interleave, and bodies that compress badly. */
  private static List<RowFiles.Source> sources(Staging from, int files, int rows, int bodyLength)
      throws IOException {
    Random noise = new Random(20261122);
    List<RowFiles.Source> sources = new ArrayList<>();
    for (int file = 0; file < files; file++) {
      int first = file;
      List<ArticleRow> articles =
          IntStream.range(0, rows)
              .mapToObj(row -> SampleRows.article(row * files + first, DAY, "night-" + first))
              .toList();
      for (ArticleRow article : articles) {
        article.setBody(noise(noise, bodyLength));
      }
      sources.add(source(from, from.write(Table.ARTICLES, FOLDER, file, articles)));
    }
    return sources;
  }

  private static String noise(Random noise, int length) {
    byte[] bytes = new byte[length * 3 / 4];
    noise.nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static RowFiles.Source source(Staging from, WrittenFile file) {
    return new RowFiles.Source(from.runFolder() + "/" + file.path(), file.bytes(), file.rows());
  }

  private static List<String> ids(Staging in, List<WrittenFile> files) throws IOException {
    List<String> ids = new ArrayList<>();
    for (WrittenFile file : files) {
      try (RowFileReader<? extends SpecificRecord> rows =
          RowFiles.open(
              in.store(), in.format(), file.table(), in.runFolder() + "/" + file.path())) {
        for (Optional<? extends SpecificRecord> row = rows.next();
            row.isPresent();
            row = rows.next()) {
          ids.add(((ArticleRow) row.get()).getId());
        }
      }
    }
    return ids;
  }
}
