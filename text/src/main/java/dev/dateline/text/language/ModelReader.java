package dev.dateline.text.language;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Reads an OpenNLP model file: big-endian numbers, and strings as {@code DataOutput.writeUTF}
 * writes them.
 */
final class ModelReader {
  private final byte[] bytes;
  private int position;

  ModelReader(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Skips a number of bytes. */
  void skip(int count) {
    position += count;
  }

  /** The number in the next four bytes. */
  int readInt() {
    int value = ByteBuffer.wrap(bytes).getInt(position);
    position += Integer.BYTES;
    return value;
  }

  /** The next string, which holds ASCII only. */
  String readAscii() {
    int length = readLength();
    position += length;
    return new String(bytes, position - length, length, StandardCharsets.US_ASCII);
  }

  /** Skips the next string. */
  void skipString() {
    skip(readLength());
  }

  /** The decimal numbers of the next string, which are separated by one space. */
  int[] readNumbers() {
    int end = readLength() + position;
    int count = 1;
    for (int i = position; i < end; i++) {
      if (bytes[i] == ' ') {
        count++;
      }
    }
    int[] numbers = new int[count];
    for (int n = 0; position < end; position++) {
      if (bytes[position] == ' ') {
        n++;
      } else {
        numbers[n] = numbers[n] * 10 + bytes[position] - '0';
      }
    }
    return numbers;
  }

  /** The key of the next string, which is an n-gram. */
  long readNgram() {
    int end = readLength() + position;
    long chars = 0;
    int length = 0;
    while (position < end) {
      chars = (chars << Character.SIZE) | readChar();
      length++;
    }
    return NgramTable.key(chars, length);
  }

  /** Fills an array with the numbers that follow. */
  void readDoubles(double[] into) {
    ByteBuffer.wrap(bytes, position, into.length * Double.BYTES).asDoubleBuffer().get(into);
    position += into.length * Double.BYTES;
  }

  private int readLength() {
    return (next() << Byte.SIZE) | next();
  }

  private int readChar() {
    int first = next();
    if (first < 0x80) {
      return first;
    }
    if (first < 0xE0) {
      return ((first & 0x1F) << 6) | (next() & 0x3F);
    }
    return ((first & 0x0F) << 12) | ((next() & 0x3F) << 6) | (next() & 0x3F);
  }

  private int next() {
    return bytes[position++] & 0xFF;
  }
}
