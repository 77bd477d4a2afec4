package dev.dateline.dataset.rows;

/**
 * The place of a row in a spill file.
 *
 * @param file name of the spill file
 * @param offset of its first byte
 * @param length in bytes
 */
public record SpillAddress(String file, long offset, int length) {

  private static final char SEPARATOR = '~';

  /** The name of a file with a label. */
  static String file(String label, String unique) {
    return label + SEPARATOR + unique;
  }

  /** What the writer of the file called what is in it. */
  public String label() {
    return file.substring(0, file.lastIndexOf(SEPARATOR));
  }

  /** The offset behind its last byte. */
  long end() {
    return offset + length;
  }
}
