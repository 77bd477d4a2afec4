package dev.dateline.source;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * A name at the end of a path no element of which is a link; what is there may change at any time.
 */
interface ReachedFile extends Closeable {

  /**
   * What is there now, itself and not what it links to.
   *
   * @throws RefusedException when the path has led through a link meanwhile
   */
  BasicFileAttributes attributes() throws IOException;

  /**
   * Opens it for reading; never what it links to. Waits as long as the kernel does: for ever, where
   * it is a pipe.
   */
  SeekableByteChannel open() throws IOException;

  /** Does not wait for an {@link #open} in another thread. */
  @Override
  void close() throws IOException;
}
