package dev.dateline.sql;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.query.QueryException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuckDbDriverTest {

  @TempDir private Path folder;

  @Test
  void aJarThatIsMissingIsNamed() {
    assertThatThrownBy(() -> DuckDbDriver.beside(folder))
        .isInstanceOf(QueryException.class)
        .hasMessageStartingWith("DuckDB is missing: '" + folder.resolve("duckdb_jdbc.jar") + "'");
  }
}
