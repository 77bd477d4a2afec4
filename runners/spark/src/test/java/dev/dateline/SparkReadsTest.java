package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.cli.Dateline;
import dev.dateline.codec.Format;
import dev.dateline.dataset.Dataset;
import dev.dateline.dataset.manifest.Granularity;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.store.LocalStore;
import dev.dateline.fixtures.Project;
import dev.dateline.fixtures.Told;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spark SQL reads several runs of a dataset as docs/QUERYING.md says. */
@Timeout(300)
class SparkReadsTest {

  @TempDir private Path output;
  private SparkSession spark;

  @BeforeEach
  void start() {
    spark =
        SparkSession.builder()
            .master("local[2]")
            .config("spark.sql.shuffle.partitions", "2")
            .config("spark.sql.session.timeZone", "UTC")
            .getOrCreate();
  }

  @AfterEach
  void stop() {
    spark.stop();
  }

  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource({"DAY, PARQUET, date", "MONTH, AVRO, string", "YEAR, PARQUET, int", "DAY, AVRO, date"})
  void severalRunsAreOneTable(Granularity granularity, Format format, String type)
      throws IOException {
    run("2026-11-20", "web", granularity, format);
    Path data = output.resolve("data");
    read(format, data.resolve("run=2026-11-20/articles"), "articles");
    assertThat(typeOf(granularity.column())).isEqualTo(type);

    run("later", "world", granularity, format);
    read(format, data.resolve("run=*/articles/*"), "articles");
    read(format, data.resolve("run=*/undated"), "undated");
    List<Manifest> runs = Dataset.at(LocalStore.at(output)).manifests();

    assertThat(number("select count(*) from undated"))
        .isEqualTo(runs.stream().mapToLong(run -> run.books().undated()).sum());
    for (Manifest run : runs) {
      assertThat(number("select count(*) from articles where run_id = '" + run.run() + "'"))
          .isEqualTo(run.books().written() - run.books().undated());
    }
    assertThat(number("select count(distinct date_published) from articles"))
        .isEqualTo(
            runs.stream().flatMap(run -> run.books().dates().keySet().stream()).distinct().count());
    assertThat(number("select count(*) from articles lateral view explode(entities) as entity"))
        .isPositive()
        .isEqualTo(number("select sum(size(entities)) from articles"))
        .isEqualTo(
            number(
                "select count(entity.name) from articles lateral view explode(entities) as entity"));
    assertThat(number("select count(*) from articles where id = (select max(id) from articles)"))
        .isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"PARQUET"})
  void aListOfFilesIsWhatIsPublished(Format format) throws IOException {
    run("2026-11-20", "web", Granularity.MONTH, format);
    String list =
        Told.by(Dateline::run, List.of("files", "--output=" + output, "--as=spark")).output();

    String[] files =
        new com.fasterxml.jackson.databind.ObjectMapper().readValue(list, String[].class);
    assertThat(spark.read().parquet(files).count())
        .isEqualTo(
            Dataset.at(LocalStore.at(output)).manifests().get(0).books().dates().values().stream()
                .mapToLong(Long::longValue)
                .sum());
  }

  private void run(String run, String samples, Granularity granularity, Format format) {
    Told told =
        Told.by(
            Dateline::run,
            List.of(
                "run",
                "--runner=DirectRunner",
                "--quiet",
                "--input=" + Project.root().resolve("samples").resolve(samples),
                "--output=" + output,
                "--run=" + run,
                "--partition=" + granularity.option(),
                "--format=" + format.extension()));
    assertThat(told.code()).as(told.error()).isZero();
  }

  private void read(Format format, Path folders, String view) {
    spark.read().format(format.extension()).load(folders.toString()).createOrReplaceTempView(view);
  }

  private String typeOf(String column) {
    return spark.table("articles").schema().apply(column).dataType().simpleString();
  }

  private long number(String sql) {
    List<Row> rows = spark.sql(sql).collectAsList();
    assertThat(rows).hasSize(1);
    return rows.get(0).getLong(0);
  }
}
