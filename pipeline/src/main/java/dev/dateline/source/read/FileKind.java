package dev.dateline.source.read;

import dev.dateline.source.FileHead;
import dev.dateline.source.OpenedFile;
import dev.dateline.source.RefusedException;
import dev.dateline.source.SourceFile;
import java.io.IOException;
import java.util.Optional;

/** Describes in words what a file is. */
final class FileKind {

  private FileKind() {}

  /** Such as {@code text}, {@code JSON Lines in gzip}, {@code PDF}; empty when it can't be read. */
  static Optional<String> of(SourceFile file) {
    try {
      FileHead stored = FileHead.stored(file);
      FileHead head = stored.compressed().isPresent() ? inside(file, stored) : stored;
      String format = ContainerFormats.of(head).label(head);
      return Optional.of(
          stored.compressed().map(packed -> format + " in " + packed).orElse(format));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The head of what is compressed; the name alone where that can't be read. */
  private static FileHead inside(SourceFile file, FileHead stored) throws IOException {
    try (OpenedFile opened = OpenedFile.open(file)) {
      return opened.head();
    } catch (RefusedException e) {
      return stored.nameOnly();
    }
  }
}
