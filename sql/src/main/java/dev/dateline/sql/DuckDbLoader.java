package dev.dateline.sql;

import dev.dateline.query.AnswerFailedException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Loads DuckDB from its jar, and the library that is in it from a folder where it is unpacked once.
 *
 * <p>Without this, the driver unpacks 72 MB into the folder for temporary files at every start,
 * where a command that is killed leaves them.
 */
final class DuckDbLoader extends URLClassLoader {

  private static final String PACKED = "libduckdb_java.so_";
  private static final String NAME = "duckdb_java";

  private final Optional<Path> library;

  private DuckDbLoader(Path jar, Optional<Path> library) throws IOException {
    super("duckdb", new URL[] {jar.toUri().toURL()}, DuckDbLoader.class.getClassLoader());
    this.library = library;
  }

  /**
   * A loader of a jar.
   *
   * @param folder of unpacked libraries; it need not exist
   * @throws AnswerFailedException when the library can't be unpacked there
   */
  static DuckDbLoader of(Path jar, Path folder) throws IOException {
    try {
      return new DuckDbLoader(jar, unpacked(jar, folder));
    } catch (IOException e) {
      throw new AnswerFailedException(
          "DuckDB's library can't be unpacked from '%s' into '%s': %s. Make room there, or name another folder for caches by XDG_CACHE_HOME."
              .formatted(jar, folder, e.getMessage()),
          e);
    }
  }

  /** Hides the packed library, so that the driver asks for it by name. */
  @Override
  public URL getResource(String name) {
    return library.isPresent() && name.startsWith(PACKED) ? null : super.getResource(name);
  }

  @Override
  protected String findLibrary(String name) {
    return library
        .filter(found -> name.equals(NAME))
        .map(Path::toString)
        .orElseGet(() -> super.findLibrary(name));
  }

  /** The library of this system; empty when the jar has none, which the driver reports. */
  private static Optional<Path> unpacked(Path jar, Path folder) throws IOException {
    try (ZipFile packed = new ZipFile(jar.toFile())) {
      ZipEntry entry = packed.getEntry(PACKED + system());
      if (entry == null) {
        return Optional.empty();
      }
      Path library = folder.resolve("%s-%08x.so".formatted(NAME, entry.getCrc())).toAbsolutePath();
      if (!Files.isRegularFile(library) || Files.size(library) != entry.getSize()) {
        Files.createDirectories(folder);
        Path part = folder.resolve(UUID.randomUUID() + ".part");
        try (InputStream bytes = packed.getInputStream(entry)) {
          Files.copy(bytes, part);
          Files.move(part, library, StandardCopyOption.ATOMIC_MOVE);
        } finally {
          Files.deleteIfExists(part);
        }
      }
      return Optional.of(library);
    }
  }

  /** System and processor as the driver spells them. */
  private static String system() {
    String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    return (os.startsWith("windows") ? "windows" : os.startsWith("mac") ? "macos" : "linux")
        + (processor.equals("aarch64") || processor.equals("arm64") ? "_arm64" : "_amd64");
  }
}
