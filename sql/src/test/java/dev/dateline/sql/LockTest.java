package dev.dateline.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.cli.Dateline;
import dev.dateline.dataset.Dataset;
import dev.dateline.dataset.store.LocalStore;
import dev.dateline.fixtures.CommandResult;
import dev.dateline.fixtures.Project;
import dev.dateline.fixtures.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A question reads the published rows: it writes nothing, and sees nothing else. */
@Timeout(300)
class LockTest {

  /** What no answer may hold. */
  private static final String SECRET = "the word that nobody may read";

  @TempDir private static Path folder;

  private static Path output;
  private static Path rows;

  @BeforeAll
  static void publish() throws IOException {
    output = folder.resolve("out");
    RunFolder run =
        RunFolder.publish(
            Dateline::run, output, List.of("--input=" + Project.root().resolve("samples/wire")));
    rows = run.folder().toRealPath().resolve("rejected/part-00000.parquet");
    Files.writeString(folder.resolve("secret.csv"), "a\n" + SECRET + "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select * from read_csv('DIR/secret.csv')",
        "select * from read_text('DIR/secret.csv')",
        "select * from read_blob('DIR/secret.csv')",
        "select * from 'DIR/secret.csv'",
        "select * from '/etc/passwd'",
        "select * from glob('DIR/*')",
        "select * from sniff_csv('DIR/secret.csv')",
        "select * from parquet_metadata('ROWS')",
        "select * from 'DIR/out/data/*/_manifest.json'",
        "select * from 'DIR/out/_dateline/dataset.json'",
        "select * from read_parquet('https://example.org/a.parquet')",
        "select * from 'https://example.org/a.parquet'",
        "select * from 's3://bucket/a.parquet'",
        "select * from query('from read_csv(''DIR/secret.csv'')')",
        "select * from json_execute_serialized_sql(json_serialize_sql('select 1'))",
        "select * from duckdb_settings()",
        "select * from pg_settings",
        "select * from pg_catalog.pg_settings",
        "select (select setting from pg_settings limit 1)",
        "select current_setting('temp_directory')",
        "select * from articles where Current_Setting('home_directory') > ''",
        "select write_log('x')",
        "select * from duckdb_databases",
        "select * from enable_logging(storage = 'file', storage_config = {'path': 'DIR/log'})",
        "select * from enable_profiling('json')",
        "copy (select 1) to 'DIR/made.csv'",
        "copy (select 1) to 'ROWS' (format csv, use_tmp_file false)",
        "with x as (copy (select 1) to 'DIR/made.csv') from x",
        "with x as (copy (select 1) to 'ROWS' (format csv, use_tmp_file false)) from x",
        "select (with x as (copy (select 1) to 'ROWS' (use_tmp_file false)) from x)",
        "from (with x as (copy (select 1) to 'ROWS' (use_tmp_file false)) from x)",
        "with x as (insert into y values (1) returning *) from x",
        "from query('with x as (copy (select 1) to ''ROWS'' (use_tmp_file false)) from x')",
        "from json_execute_serialized_sql(json_serialize_sql('with x as (copy (select 1) to"
            + " ''ROWS'' (use_tmp_file false)) from x'))",
        "select 1; copy (select 1) to 'ROWS' (format csv, use_tmp_file false)",
        "select 1); copy (select 1) to 'ROWS' (format csv, use_tmp_file false); from (select 1",
        "export database 'DIR/made'",
        "attach 'DIR/made.db'",
        "attach 'ROWS' as x",
        "install httpfs",
        "load httpfs",
        "load 'DIR/secret.csv'",
        "set enable_external_access = true",
        "set lock_configuration = false",
        "reset allowed_paths",
        "set allowed_directories = ['/']",
        "set temp_directory = 'DIR/made'",
        "pragma enable_profiling",
        "call enable_logging(storage = 'file', storage_path = 'DIR/log')",
        "create table x as select 1",
        "create secret (type http)",
        "drop view articles",
        "delete from articles",
        "update articles set body = ''",
        "import database 'DIR'",
        "prepare p as select 1",
        "begin",
        "checkpoint",
        "use system",
      })
  void anAttackIsRefusedAndChangesNothing(String attack) throws IOException {
    SortedMap<String, String> before = tree();

    CommandResult result =
        Asked.of(output, attack.replace("ROWS", rows.toString()).replace("DIR", folder.toString()));

    assertThat(result.code()).as(result.output()).isEqualTo(2);
    assertThat(result.output()).isEmpty();
    assertThat(result.error()).startsWith("dateline: ").doesNotContain(SECRET, "\tat ");
    assertThat(tree()).isEqualTo(before);
  }

  /** Behind the check of the statement is DuckDB's own lock. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "select * from read_csv('DIR/secret.csv')",
        "select * from glob('DIR/*')",
        "copy (select 1) to 'DIR/made.csv'",
        "attach 'DIR/made.db'",
        "install httpfs",
        "load httpfs",
        "set enable_external_access = true",
        "set allowed_directories = ['/']",
        "set lock_configuration = false",
      })
  void duckDbItselfIsLocked(String attack) throws Exception {
    Dataset dataset = Dataset.at(LocalStore.at(output));
    try (LockedDuckDb duckdb =
            LockedDuckDb.open(new Views(output, dataset.snapshot()), Asked.LIMITS);
        Statement statement = duckdb.connection().createStatement()) {
      assertThatThrownBy(() -> statement.execute(attack.replace("DIR", folder.toString())))
          .isInstanceOf(SQLException.class);
    }
  }

  private static SortedMap<String, String> tree() throws IOException {
    SortedMap<String, String> tree = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        tree.put(
            folder.relativize(file).toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
      }
    }
    return tree;
  }
}
