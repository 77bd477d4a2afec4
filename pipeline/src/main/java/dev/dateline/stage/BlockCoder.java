package dev.dateline.stage;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dateline.dataset.Address;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.beam.sdk.coders.AtomicCoder;
import org.apache.beam.sdk.util.VarInt;

/**
 * Writes lists of what travels between steps, each as one block of bytes.
 *
 * <p>A runner's streams are locked and checked at every call: number by number the calls cost more
 * than all else that a runner does.
 *
 * @param <T> what the lists hold
 */
abstract class BlockCoder<T> extends AtomicCoder<List<T>> {

  /** Writes one element; what {@link #read} reads. */
  abstract void write(T element, DataOutputStream out) throws IOException;

  /** Reads one element. */
  abstract T read(ByteBuffer in);

  @Override
  public final void encode(List<T> list, OutputStream out) throws IOException {
    ByteArrayOutputStream block = new ByteArrayOutputStream();
    DataOutputStream data = new DataOutputStream(block);
    data.writeInt(list.size());
    for (T element : list) {
      write(element, data);
    }
    VarInt.encode(block.size(), out);
    block.writeTo(out);
  }

  @Override
  public final List<T> decode(InputStream in) throws IOException {
    int length = VarInt.decodeInt(in);
    byte[] block = in.readNBytes(length);
    if (block.length < length) {
      throw new EOFException("a list of " + length + " bytes ends after " + block.length);
    }
    ByteBuffer data = ByteBuffer.wrap(block);
    int size = data.getInt();
    List<T> list = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      list.add(read(data));
    }
    return list;
  }

  static void writeText(String text, DataOutputStream out) throws IOException {
    writeBytes(text.getBytes(UTF_8), out);
  }

  static String readText(ByteBuffer in) {
    return new String(readBytes(in), UTF_8);
  }

  /** Hashes are lower-case hex in memory; the bytes that they stand for travel. */
  static void writeHash(String hash, DataOutputStream out) throws IOException {
    writeBytes(HexFormat.of().parseHex(hash), out);
  }

  static String readHash(ByteBuffer in) {
    return HexFormat.of().formatHex(readBytes(in));
  }

  static void writeOptional(Optional<String> text, DataOutputStream out) throws IOException {
    out.writeByte(text.isPresent() ? 1 : 0);
    if (text.isPresent()) {
      writeText(text.get(), out);
    }
  }

  static Optional<String> readOptional(ByteBuffer in) {
    return in.get() == 1 ? Optional.of(readText(in)) : Optional.empty();
  }

  static void writeAddress(Address address, DataOutputStream out) throws IOException {
    writeText(address.file(), out);
    out.writeLong(address.offset());
    out.writeInt(address.length());
  }

  static Address readAddress(ByteBuffer in) {
    return new Address(readText(in), in.getLong(), in.getInt());
  }

  private static void writeBytes(byte[] bytes, DataOutputStream out) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static byte[] readBytes(ByteBuffer in) {
    byte[] bytes = new byte[in.getInt()];
    in.get(bytes);
    return bytes;
  }
}
