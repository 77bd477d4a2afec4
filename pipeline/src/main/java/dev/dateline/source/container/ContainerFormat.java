package dev.dateline.source.container;

import dev.dateline.source.FileHead;
import dev.dateline.source.OpenedFile;
import java.io.IOException;
import java.util.List;

/**
 * A format of files: how documents are in a file, from one text document to a million records.
 *
 * <p>A new format is one implementation of this interface and its place in {@code
 * source.read.ContainerFormats}; no other class knows which formats there are. Implementations have
 * no state, so that all threads share one; what reading needs is in the {@link ContainerReader}
 * that they make.
 *
 * <p>Double compression is refused before any format is asked. A format may be here only to be
 * refused with a reason, as binary formats are: its reader throws the refusal; or only to be
 * counted: its reader reports what it passes over.
 *
 * <p>Whoever implements it promises:
 *
 * <ul>
 *   <li><b>Recognised alike by all.</b> Planner, reader and survey ask on different machines and at
 *       different times: the answer depends on the head alone, and nothing is thrown.
 *   <li><b>Split or whole, the same documents.</b> The slices of a split cover the file without a
 *       gap, and reading them in order gives the same documents, with the same numbers, offsets and
 *       hashes, as reading the file whole. A format that can't find where a document starts without
 *       reading from the beginning is not split: it inherits {@link #split}. Compressed files are
 *       never split, nobody asks.
 *   <li>What {@link ContainerReader} asks of the reader.
 * </ul>
 */
public interface ContainerFormat {

  /**
   * Whether a file is in this format.
   *
   * @param head its name without the suffix of a compression, and its first bytes after
   *     decompression; no bytes are there when the file is empty, or damaged at its start
   */
  boolean recognises(FileHead head);

  /** What people call such a file: {@code text}, {@code JSON Lines}. */
  String label(FileHead head);

  /**
   * Divides an uncompressed file into ranges in which reading can begin.
   *
   * <p>May read the file to its end. A file that can't be read is not divided: the reader will find
   * the same fault and name it.
   *
   * @param file the file, open at its start
   * @param bytes about the size of a range
   * @return the ranges in order, or the whole file alone
   */
  default List<Slice> split(OpenedFile file, long bytes) throws IOException {
    return List.of(Slice.whole(file.file()));
  }

  /** A reader of such files, for one thread. */
  ContainerReader reader(ReadSettings settings);
}
