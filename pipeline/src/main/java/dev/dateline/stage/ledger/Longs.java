package dev.dateline.stage.ledger;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Writes arrays of longs in one piece each. */
final class Longs {

  private Longs() {}

  static void write(long[] longs, DataOutputStream out) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(longs.length * Long.BYTES);
    bytes.asLongBuffer().put(longs);
    out.writeInt(longs.length);
    out.write(bytes.array());
  }

  static long[] read(DataInputStream in) throws IOException {
    long[] longs = new long[in.readInt()];
    byte[] bytes = new byte[longs.length * Long.BYTES];
    in.readFully(bytes);
    ByteBuffer.wrap(bytes).asLongBuffer().get(longs);
    return longs;
  }
}
