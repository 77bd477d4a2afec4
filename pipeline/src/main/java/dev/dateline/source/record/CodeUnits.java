package dev.dateline.source.record;

import java.io.IOException;

/**
 * How the signs that divide a table are encoded in its bytes: one byte each, or two or four in
 * UTF-16 and UTF-32.
 *
 * @param width number of bytes
 * @param bigEndian whether the high byte comes first
 */
public record CodeUnits(int width, boolean bigEndian) {

  /** A byte for each sign. */
  public static final CodeUnits BYTES = new CodeUnits(1, false);

  private static final int BITS = 8;

  /** The next unit, or {@link Window#END}, also where a part of one is left. */
  int read(Window window) throws IOException {
    int unit = window.read();
    if (width == 1 || unit == Window.END) {
      return unit;
    }
    for (int i = 1; i < width; i++) {
      int b = window.read();
      if (b == Window.END) {
        return Window.END;
      }
      unit = bigEndian ? (unit << BITS) | b : unit | (b << (BITS * i));
    }
    return unit;
  }
}
