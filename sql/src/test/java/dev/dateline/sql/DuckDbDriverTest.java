package dev.dateline.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.query.AnswerFailedException;
import dev.dateline.query.QueryException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuckDbDriverTest {

  @TempDir private Path folder;

  @Test
  void aJarThatIsMissingIsNamed() {
    assertThatThrownBy(() -> DuckDbDriver.beside(folder, folder))
        .isInstanceOf(QueryException.class)
        .hasMessageStartingWith("DuckDB is missing: '" + folder.resolve("duckdb_jdbc.jar") + "'");
  }

  @Test
  void theLibraryIsUnpackedOnceAndUsedFromThere()
      throws IOException, SQLException, URISyntaxException {
    Path unpacked = folder.resolve("unpacked");
    answer(DuckDbDriver.beside(jar(), unpacked));
    List<Path> first = files(unpacked);
    assertThat(first).hasSize(1);
    Files.setLastModifiedTime(first.get(0), FileTime.fromMillis(0));

    answer(DuckDbDriver.beside(jar(), unpacked));

    assertThat(files(unpacked)).isEqualTo(first);
    assertThat(Files.getLastModifiedTime(first.get(0)).toMillis()).isZero();
  }

  @Test
  void whereItCannotBeUnpackedIsSaid() throws URISyntaxException, IOException {
    Path file = Files.createFile(folder.resolve("file"));
    Path jar = jar();
    assertThatThrownBy(() -> DuckDbDriver.beside(jar, file))
        .isInstanceOf(AnswerFailedException.class)
        .hasMessageContaining("can't be unpacked")
        .hasMessageContaining(file.toString());
  }

  private static void answer(Driver driver) throws SQLException {
    try (Connection duckdb = driver.connect("jdbc:duckdb:", new Properties());
        ResultSet rows = duckdb.createStatement().executeQuery("select 7")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getInt(1)).isEqualTo(7);
    }
  }

  /** A folder with DuckDB's jar under the name that the build gives it. */
  private Path jar() throws URISyntaxException, IOException {
    Path jar =
        Path.of(DuckDBDriver.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Path named = folder.resolve("duckdb_jdbc.jar");
    if (!Files.exists(named)) {
      Files.createSymbolicLink(named, jar);
    }
    return folder;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
