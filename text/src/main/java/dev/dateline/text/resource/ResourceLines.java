package dev.dateline.text.resource;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the lines of a text resource from the package of a class. */
public final class ResourceLines {

  private ResourceLines() {}

  /**
   * The lines of a resource in UTF-8.
   *
   * @param owner the class whose package contains it
   * @throws IllegalStateException when there is none
   */
  public static List<String> of(Class<?> owner, String resource) {
    try (InputStream in = owner.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(
            "no '%s' beside %s on the class path.".formatted(resource, owner.getName()));
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("'%s' is unreadable.".formatted(resource), e);
    }
  }
}
