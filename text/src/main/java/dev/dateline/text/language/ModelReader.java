package dev.dateline.text.language;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Reads an OpenNLP model file, piece by piece: big-endian numbers, and strings as {@code
 * DataOutput.writeUTF} writes them.
 */
final class ModelReader {
  private static final int BUFFER = 1 << 16;

  private final DataInputStream in;

  /** The bytes read last: no string is longer than its two bytes of length can say. */
  private final byte[] bytes = new byte[1 << 16];

  ModelReader(InputStream in) {
    this.in = new DataInputStream(new BufferedInputStream(in, BUFFER));
  }

  /** Skips a number of bytes. */
  void skip(int count) throws IOException {
    in.skipNBytes(count);
  }

  /** The number in the next four bytes. */
  int readInt() throws IOException {
    return in.readInt();
  }

  /** The next string, which holds ASCII only. */
  String readAscii() throws IOException {
    return new String(bytes, 0, readString(), StandardCharsets.US_ASCII);
  }

  /** Skips the next string. */
  void skipString() throws IOException {
    readString();
  }

  /** The decimal numbers of the next string, which are separated by one space. */
  int[] readNumbers() throws IOException {
    int length = readString();
    int count = 1;
    for (int i = 0; i < length; i++) {
      if (bytes[i] == ' ') {
        count++;
      }
    }
    int[] numbers = new int[count];
    int n = 0;
    for (int i = 0; i < length; i++) {
      if (bytes[i] == ' ') {
        n++;
      } else {
        numbers[n] = numbers[n] * 10 + bytes[i] - '0';
      }
    }
    return numbers;
  }

  /** The key of the next string, which is an n-gram. */
  long readNgram() throws IOException {
    int end = readString();
    long chars = 0;
    int length = 0;
    for (int at = 0; at < end; length++) {
      int first = bytes[at++] & 0xFF;
      int unit = first;
      if (first >= 0xE0) {
        int middle = (bytes[at++] & 0x3F) << 6;
        unit = ((first & 0x0F) << 12) | middle | (bytes[at++] & 0x3F);
      } else if (first >= 0x80) {
        unit = ((first & 0x1F) << 6) | (bytes[at++] & 0x3F);
      }
      chars = (chars << Character.SIZE) | unit;
    }
    return NgramTable.key(chars, length);
  }

  /** Fills an array with the numbers that follow. */
  void readDoubles(double[] into) throws IOException {
    int most = bytes.length / Double.BYTES;
    for (int from = 0; from < into.length; from += most) {
      int count = Math.min(most, into.length - from);
      in.readFully(bytes, 0, count * Double.BYTES);
      ByteBuffer.wrap(bytes).asDoubleBuffer().get(into, from, count);
    }
  }

  private int readString() throws IOException {
    int length = in.readUnsignedShort();
    in.readFully(bytes, 0, length);
    return length;
  }
}
