package dev.dateline.dataset.rows;

import dev.dateline.article.Sha256;
import dev.dateline.codec.RowColumn;
import dev.dateline.codec.RowFileReader;
import dev.dateline.codec.RowView;
import dev.dateline.dataset.manifest.Layout;
import dev.dateline.dataset.store.Store;
import dev.dateline.text.dedup.ContentHasher;
import dev.dateline.text.dedup.FingerprintVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The content hashes that the rows of one file have under the current fingerprint version, whatever
 * version they were written under.
 *
 * <p>They are made from the bodies of the rows once, and kept beside the dataset under the hash of
 * the file. What is kept is never needed: where it is missing or damaged, it is made again.
 */
final class CurrentHashes {

  /** Of SHA-256. */
  private static final int BYTES = 32;

  private static final List<RowColumn<?>> COLUMNS = List.of(RowColumn.BODY);
  private static final ContentHasher HASHER = ContentHasher.current();

  private final byte[] hashes;

  private CurrentHashes(byte[] hashes) {
    this.hashes = hashes;
  }

  /** Opens a file for some columns of its rows. */
  interface Rows {

    /** The rows, from the first. */
    RowFileReader<RowView> open(List<RowColumn<?>> columns) throws IOException;
  }

  /**
   * The hashes of a file's rows, as they are kept or made now.
   *
   * @param sha256 hash of the file's bytes
   * @param count number of its rows
   */
  static CurrentHashes of(Store store, String sha256, long count, Rows rows) throws IOException {
    String path = Layout.hashes(FingerprintVersion.current().id(), sha256);
    Optional<byte[]> kept = store.content(path);
    if (kept.isPresent() && isComplete(kept.get(), count)) {
      return new CurrentHashes(kept.get());
    }
    byte[] made = made(rows);
    if (kept.isPresent()) {
      store.put(path, made);
    } else {
      store.putIfAbsent(path, made);
    }
    return new CurrentHashes(made);
  }

  /** The hash of a row by its number in the file, from 0. */
  String of(int row) {
    return HexFormat.of().formatHex(hashes, row * BYTES, (row + 1) * BYTES);
  }

  private static byte[] made(Rows file) throws IOException {
    ByteArrayOutputStream hashes = new ByteArrayOutputStream();
    try (RowFileReader<RowView> rows = file.open(COLUMNS)) {
      for (Optional<RowView> row = rows.next(); row.isPresent(); row = rows.next()) {
        String body = row.get().get(RowColumn.BODY);
        hashes.writeBytes(HexFormat.of().parseHex(HASHER.fingerprint(body).contentHash()));
      }
    }
    byte[] all = hashes.toByteArray();
    hashes.writeBytes(HexFormat.of().parseHex(Sha256.of(all)));
    return hashes.toByteArray();
  }

  /** Whether all rows have a hash, and the hash of these behind them is right. */
  private static boolean isComplete(byte[] kept, long rows) {
    long length = rows * BYTES;
    return kept.length == length + BYTES
        && Sha256.of(kept, (int) length)
            .equals(HexFormat.of().formatHex(Arrays.copyOfRange(kept, (int) length, kept.length)));
  }
}
