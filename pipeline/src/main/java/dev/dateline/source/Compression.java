package dev.dateline.source;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** The compressed formats that are read, recognised by their first bytes and never by a name. */
enum Compression {
  /** RFC 1952, any number of members. */
  GZIP {
    @Override
    InputStream open(InputStream compressed) throws IOException {
      return GzipCompressorInputStream.builder()
          .setInputStream(compressed)
          .setDecompressConcatenated(true)
          .get();
    }
  },

  /** Any number of streams. */
  BZIP2 {
    @Override
    InputStream open(InputStream compressed) throws IOException {
      return new BZip2CompressorInputStream(compressed, true);
    }
  },

  /** RFC 8878, any number of frames. */
  ZSTD {
    @Override
    InputStream open(InputStream compressed) throws IOException {
      return new ZstdInputStream(compressed);
    }
  };

  private static final List<String> SUFFIXES =
      List.of(".gz", ".gzip", ".bz2", ".bzip2", ".zst", ".zstd");
  private static final byte[] BZIP2_BLOCK = {0x31, 0x41, 0x59, 0x26, 0x53, 0x59};
  private static final byte[] BZIP2_END = {0x17, 0x72, 0x45, 0x38, 0x50, (byte) 0x90};

  /** Decompresses; damage and a missing end throw, and so does anything behind the last member. */
  abstract InputStream open(InputStream compressed) throws IOException;

  /** The format of a file that starts like this, if it is one of these. */
  static Optional<Compression> of(byte[] head) {
    if (starts(head, 0, 0x1f, 0x8b) && (head.length < 3 || head[2] == 8)) {
      return Optional.of(GZIP);
    }
    if (starts(head, 0, 'B', 'Z', 'h') && isBzip2(head)) {
      return Optional.of(BZIP2);
    }
    boolean skippable =
        head.length > 3 && (head[0] & 0xf0) == 0x50 && starts(head, 1, 0x2a, 0x4d, 0x18);
    return skippable || starts(head, 0, 0x28, 0xb5, 0x2f, 0xfd)
        ? Optional.of(ZSTD)
        : Optional.empty();
  }

  /** A file name without the suffix of a compressed format, in whatever case. */
  static String without(String name) {
    for (String suffix : SUFFIXES) {
      int end = name.length() - suffix.length();
      if (end >= 0 && name.regionMatches(true, end, suffix, 0, suffix.length())) {
        return name.substring(0, end);
      }
    }
    return name;
  }

  private static boolean isBzip2(byte[] head) {
    if (head.length < 4 || head[3] < '1' || head[3] > '9') {
      return false;
    }
    int known = Math.min(head.length - 4, BZIP2_BLOCK.length);
    return java.util.Arrays.equals(head, 4, 4 + known, BZIP2_BLOCK, 0, known)
        || java.util.Arrays.equals(head, 4, 4 + known, BZIP2_END, 0, known);
  }

  private static boolean starts(byte[] head, int from, int... magic) {
    if (head.length < from + magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((head[from + i] & 0xff) != magic[i]) {
        return false;
      }
    }
    return true;
  }
}
