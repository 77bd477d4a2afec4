package dev.dateline.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/**
 * A file opened as it was listed; refuses as SOURCE_CHANGED where it no longer is. Not thread-safe.
 */
interface InputFile extends Closeable {

  /** Refuses unless the file is as it was listed. */
  void check() throws IOException;

  /** The bytes from an offset; whoever asks closes it. */
  InputStream open(long start) throws IOException;
}
