package dev.dateline.sql;

import dev.dateline.query.QueryException;
import dev.dateline.query.UserCache;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceLoader;

/** Finds DuckDB: on the class path, or as a jar beside the one that this class came in. */
final class DuckDbDriver {

  /** The name that the build gives DuckDB's jar. */
  static final String JAR = "duckdb_jdbc.jar";

  private static final String IN_MEMORY = "jdbc:duckdb:";

  private DuckDbDriver() {}

  /**
   * Opens a database in memory.
   *
   * @throws QueryException when DuckDB is not there
   */
  static Connection open(Properties settings) throws IOException, SQLException {
    Optional<Driver> onClassPath = in(DuckDbDriver.class.getClassLoader());
    Driver driver =
        onClassPath.isPresent() ? onClassPath.get() : beside(home(), UserCache.folder("duckdb"));
    return driver.connect(IN_MEMORY, settings);
  }

  /**
   * The driver in a folder.
   *
   * @param unpacked folder for its library
   */
  static Driver beside(Path folder, Path unpacked) throws IOException, SQLException {
    Path jar = folder.resolve(JAR);
    if (!Files.isRegularFile(jar)) {
      throw new QueryException(
          "DuckDB is missing: '"
              + jar
              + "'. Put DuckDB's JDBC driver there under this name; scripts/dateline does when it"
              + " builds.");
    }
    // Never closed: it lives as long as the driver, which is as long as the command.
    return in(DuckDbLoader.of(jar, unpacked))
        .orElseThrow(() -> new QueryException("no DuckDB in '" + jar + "'"));
  }

  private static Optional<Driver> in(ClassLoader loader) throws SQLException {
    for (Driver driver : ServiceLoader.load(Driver.class, loader)) {
      if (driver.acceptsURL(IN_MEMORY)) {
        return Optional.of(driver);
      }
    }
    return Optional.empty();
  }

  /** The folder of the jar that this class came in. */
  private static Path home() throws IOException {
    try {
      return Path.of(DuckDbDriver.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .toAbsolutePath()
          .getParent();
    } catch (URISyntaxException e) {
      throw new IOException("the place of Dateline's jar is not a URI", e);
    }
  }
}
