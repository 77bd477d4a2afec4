package dev.dateline.source.charset;

import java.io.ByteArrayOutputStream;

/** Takes from a text the lines that show its charset: those with bytes beyond ASCII. */
final class Sample {

  private final int size;

  /** Samples of at most so many bytes. */
  Sample(int size) {
    this.size = size;
  }

  /** The first lines with bytes beyond ASCII, each with its line end. */
  byte[] of(byte[] bytes, int length) {
    ByteArrayOutputStream dense = new ByteArrayOutputStream(Math.min(length, size));
    boolean wide = false;
    int start = 0;
    for (int i = 0; i < length && dense.size() < size; i++) {
      wide |= bytes[i] < 0;
      boolean ends = bytes[i] == '\n' || bytes[i] == '\r' || i == length - 1;
      // A text without line ends must not make the sample its own size.
      if (ends || i + 1 - start >= size - dense.size()) {
        if (wide) {
          dense.write(bytes, start, i + 1 - start);
        }
        wide = false;
        start = i + 1;
      }
    }
    return dense.toByteArray();
  }
}
