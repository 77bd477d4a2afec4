package dev.dateline.query;

import java.nio.file.Path;
import java.util.Optional;

/** The folder in which programs of this user cache files that can be made or fetched again. */
public final class UserCache {

  private UserCache() {}

  /** The folder of one kind of such files; it need not exist. {@code XDG_CACHE_HOME} moves it. */
  public static Path folder(String kind) {
    return Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
        .filter(named -> !named.isBlank())
        .map(Path::of)
        .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"))
        .resolve("dateline")
        .resolve(kind);
  }
}
