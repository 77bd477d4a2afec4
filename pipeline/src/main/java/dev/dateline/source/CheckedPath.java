package dev.dateline.source;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;

/**
 * A file that is known by its path alone, where Java can't hold a folder open.
 *
 * <p>Every access checks that no element of the path is a link. Opening checks before and after; a
 * link that exists only in between is not detected.
 */
final class CheckedPath implements ReachedFile {

  private final Path path;

  CheckedPath(Path path) {
    this.path = path;
  }

  @Override
  public BasicFileAttributes attributes() throws IOException {
    for (Path folder = path.getParent(); folder != null; folder = folder.getParent()) {
      if (!SourceFile.attributes(folder).isDirectory()) {
        throw RefusedException.changed(
            "a folder of its path became a link, or is no longer a folder");
      }
    }
    return SourceFile.attributes(path);
  }

  @Override
  public SeekableByteChannel open() throws IOException {
    return Files.newByteChannel(path, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
  }

  @Override
  public void close() {}
}
