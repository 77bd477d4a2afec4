package dev.dateline.source.container;

import dev.dateline.source.HeavyDocuments;
import dev.dateline.source.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The bytes of one document at a time; a large one has its place among the {@link HeavyDocuments}
 * from when it is read until it is released. Not thread-safe.
 */
public final class DocumentBytes {

  private final byte[] light = new byte[HeavyDocuments.HEAVY_BYTES];
  private byte[] bytes = light;
  private int length;
  private boolean heavy;

  /** Reads a stream to its end; false, with nothing to be had, when that is beyond the limit. */
  public boolean read(InputStream in) throws IOException {
    release();
    length = in.readNBytes(light, 0, light.length);
    return length < light.length || readHeavy(in);
  }

  /** The document, in front of others that mean nothing; valid until the next one is read. */
  public byte[] bytes() {
    return bytes;
  }

  /** Number of the document's bytes. */
  public int length() {
    return length;
  }

  /** Gives the place of a large document back; whoever read one calls it, on the same thread. */
  public void release() {
    bytes = light;
    length = 0;
    if (heavy) {
      heavy = false;
      HeavyDocuments.leave();
    }
  }

  private boolean readHeavy(InputStream in) throws IOException {
    HeavyDocuments.enter();
    heavy = true;
    bytes = Arrays.copyOf(light, 4 * light.length);
    while (true) {
      length += in.readNBytes(bytes, length, bytes.length - length);
      if (length > Limits.DOCUMENT_BYTES) {
        release();
        return false;
      }
      if (length < bytes.length) {
        return true;
      }
      bytes = Arrays.copyOf(bytes, Math.min(Limits.DOCUMENT_BYTES + 1, 2 * bytes.length));
    }
  }
}
