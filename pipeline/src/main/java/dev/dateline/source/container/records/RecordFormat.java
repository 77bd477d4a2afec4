package dev.dateline.source.container.records;

import dev.dateline.source.OpenedFile;
import java.io.IOException;

/** Finds how the records are written in a file of records. */
@FunctionalInterface
interface RecordFormat {

  /**
   * The layout of a file, which depends on its bytes alone.
   *
   * @param file open at its start; may be read
   */
  RecordLayout layout(OpenedFile file) throws IOException;
}
