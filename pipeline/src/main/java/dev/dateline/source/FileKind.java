package dev.dateline.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;

/** Says in words what a file is, by its first bytes and, for containers, its name. */
final class FileKind {

  private FileKind() {}

  /** Such as {@code text}, {@code JSON Lines in gzip}, {@code PDF}; empty when it can't be read. */
  static Optional<String> of(SourceFile file) {
    try (InputStream in = new ListedFile(file).open(0)) {
      byte[] head = in.readNBytes(Limits.HEAD_BYTES);
      Optional<String> binary = Magic.of(head);
      if (binary.isPresent()) {
        return binary;
      }
      String content =
          ContainerFormat.isJsonLines(file.uri())
              ? "JSON Lines"
              : file.size() == 0 ? "empty" : "text";
      return Optional.of(
          Compression.of(head)
              .map(packed -> content + " in " + packed.name().toLowerCase(Locale.ROOT))
              .orElse(content));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
