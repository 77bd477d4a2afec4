package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.codec.Format;
import dev.dateline.dataset.manifest.Granularity;
import dev.dateline.dataset.manifest.Layout;
import dev.dateline.fixtures.Project;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** DuckDB reads a published dataset by the documented globs. */
@Timeout(300)
class QueriesTest {

  @TempDir private static Path output;

  private static String articles;

  @BeforeAll
  static void publish() throws IOException {
    PublishedRun.into(output, List.of("--input=" + Project.root().resolve("samples")));
    articles =
        "read_parquet('%s', hive_partitioning = true)"
            .formatted(output.resolve(Layout.glob(Format.PARQUET, Granularity.DAY)));
  }

  @Test
  void theDatePartitionIsADateAndEqualsTheColumn() throws SQLException {
    assertThat(query("select distinct typeof(date), date = date_published from " + articles))
        .containsExactly("DATE|true");
  }

  @Test
  void aDayIsFoundByItsPartition() throws SQLException {
    assertThat(
            query(
                "select distinct date_source from "
                    + articles
                    + " where date = '2021-08-06' and source_uri like '%german-ferry.txt'"))
        .containsExactly("HEADER");
  }

  @ParameterizedTest
  @CsvSource({"MONTH, VARCHAR, 2021-08", "YEAR, BIGINT, 2021"})
  void aPeriodIsFoundByItsPartitionAndADayByItsColumn(
      Granularity granularity, String type, String period, @TempDir Path folder)
      throws IOException, SQLException {
    PublishedRun.into(
        folder,
        List.of(
            "--input=" + Project.root().resolve("samples"), "--partition=" + granularity.option()));
    String rows =
        "read_parquet('%s', hive_partitioning = true)"
            .formatted(folder.resolve(Layout.glob(Format.PARQUET, granularity)));
    String column = granularity.column();

    assertThat(query("select distinct typeof(" + column + ") from " + rows)).containsExactly(type);
    assertThat(
            query(
                "select count(*) from "
                    + rows
                    + " where date_published = '2021-08-06' and "
                    + column
                    + " = '"
                    + period
                    + "'"))
        .isEqualTo(query("select count(*) from " + articles + " where date = '2021-08-06'"));
    assertThat(query("select * exclude (run, " + column + ") from " + rows + " order by id"))
        .isEqualTo(query("select * exclude (run, date) from " + articles + " order by id"));
  }

  @Test
  void theRunIsATextWhateverItsNameWhenItIsCast() throws SQLException {
    assertThat(
            query(
                "select distinct typeof(run), run = run_id from "
                    + articles.replace(
                        "hive_partitioning = true",
                        "hive_partitioning = true, hive_types = {'run': varchar}")))
        .containsExactly("VARCHAR|true");
  }

  @Test
  void entitiesUnnest() throws SQLException {
    assertThat(
            query(
                "select distinct entity.type from (select unnest(entities) as entity from "
                    + articles
                    + ") order by 1"))
        .containsExactly("LOCATION", "ORGANIZATION", "PERSON");
  }

  @Test
  void listsOfRecordsUnnest() throws SQLException {
    assertThat(
            query(
                "select distinct candidate.kind from (select unnest(date_candidates) as candidate"
                    + " from "
                    + articles
                    + ") order by 1"))
        .contains("HEADER");
  }

  @Test
  void everyTableAnswers() throws SQLException {
    for (String table : List.of("undated", "duplicates", "rejected")) {
      Path glob = output.resolve("data/run=*").resolve(table).resolve("*.parquet");

      assertThat(query("select count(*) > 0 from '" + glob + "'")).containsExactly("true");
    }
  }

  private static List<String> query(String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckdb.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        StringBuilder row = new StringBuilder();
        for (int column = 1; column <= columns; column++) {
          row.append(column == 1 ? "" : "|").append(result.getString(column));
        }
        rows.add(row.toString());
      }
    }
    return rows;
  }
}
