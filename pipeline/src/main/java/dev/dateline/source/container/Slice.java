package dev.dateline.source.container;

import dev.dateline.source.SourceFile;
import java.io.Serializable;

/**
 * A piece of the input that is read in one go: a whole file, or a range of a container.
 *
 * <p>A range owns the documents that start in it.
 *
 * @param file the file
 * @param start offset of the first byte
 * @param end offset behind the last byte; the file's size for a whole file
 * @param firstPart number of the first document that starts in the range, from 1; 0 for a whole
 *     file
 */
public record Slice(SourceFile file, long start, long end, long firstPart) implements Serializable {

  /** The slice that is a whole file. */
  public static Slice whole(SourceFile file) {
    return new Slice(file, 0, file.size(), 0);
  }

  /** True when other bytes of the file belong to other slices. Named so that it is no property. */
  public boolean hasNeighbours() {
    return start > 0 || end < file.size();
  }
}
