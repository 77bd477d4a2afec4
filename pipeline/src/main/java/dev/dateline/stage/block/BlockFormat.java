package dev.dateline.stage.block;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dateline.dataset.rows.SpillAddress;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Packs lists of what travels between steps into {@link Block}s.
 *
 * @param <T> what the lists hold
 */
public abstract class BlockFormat<T> {

  /** Writes one element; what {@link #read} reads. */
  protected abstract void write(T element, DataOutputStream out) throws IOException;

  /** Reads one element. */
  protected abstract T read(ByteBuffer in);

  /** The block of a list. */
  public final Block pack(List<T> list) {
    ByteArrayOutputStream block = new ByteArrayOutputStream();
    try {
      write(list, new DataOutputStream(block));
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory can't fail", e);
    }
    return new Block(block.toByteArray());
  }

  /** The block of a list with many repetitions, deflated. */
  public final Block packDeflated(List<T> list) {
    ByteArrayOutputStream block = new ByteArrayOutputStream();
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(new DeflaterOutputStream(block)))) {
      write(list, out);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory can't fail", e);
    }
    return new Block(block.toByteArray());
  }

  private void write(List<T> list, DataOutputStream out) throws IOException {
    out.writeInt(list.size());
    for (T element : list) {
      write(element, out);
    }
  }

  /** The list of a block. */
  public final List<T> unpack(Block block) {
    return read(block.bytes());
  }

  /** The list of a deflated block. */
  public final List<T> unpackDeflated(Block block) {
    try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(block.bytes()))) {
      return read(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("a block of references is damaged", e);
    }
  }

  private List<T> read(byte[] bytes) {
    ByteBuffer data = ByteBuffer.wrap(bytes);
    int size = data.getInt();
    List<T> list = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      list.add(read(data));
    }
    return list;
  }

  protected static void writeText(String text, DataOutputStream out) throws IOException {
    writeBytes(text.getBytes(UTF_8), out);
  }

  protected static String readText(ByteBuffer in) {
    return new String(readBytes(in), UTF_8);
  }

  /** Hashes are lower-case hex in memory; the bytes that they stand for travel. */
  protected static void writeHash(String hash, DataOutputStream out) throws IOException {
    writeBytes(HexFormat.of().parseHex(hash), out);
  }

  protected static String readHash(ByteBuffer in) {
    return HexFormat.of().formatHex(readBytes(in));
  }

  protected static void writeOptional(Optional<String> text, DataOutputStream out)
      throws IOException {
    out.writeByte(text.isPresent() ? 1 : 0);
    if (text.isPresent()) {
      writeText(text.get(), out);
    }
  }

  protected static Optional<String> readOptional(ByteBuffer in) {
    return in.get() == 1 ? Optional.of(readText(in)) : Optional.empty();
  }

  protected static void writeAddress(SpillAddress address, DataOutputStream out)
      throws IOException {
    writeText(address.file(), out);
    out.writeLong(address.offset());
    out.writeInt(address.length());
  }

  protected static SpillAddress readAddress(ByteBuffer in) {
    return new SpillAddress(readText(in), in.getLong(), in.getInt());
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
