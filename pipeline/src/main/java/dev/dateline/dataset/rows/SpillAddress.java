package dev.dateline.dataset.rows;

/**
 * The place of a row in a spill file.
 *
 * @param file name of the spill file
 * @param offset of its first byte
 * @param length in bytes
 */
public record SpillAddress(String file, long offset, int length) {

  /** The name that the writer of the file gave to what is in it; see {@link SpillFolder#write}. */
  public String label() {
    return SpillFolder.label(file);
  }

  /** The offset behind its last byte. */
  long end() {
    return offset + length;
  }
}
