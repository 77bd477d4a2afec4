package dev.dateline.codec;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.PageEncodingStats;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.SortingColumn;
import org.apache.parquet.format.Util;

/**
 * Passes a Parquet file on with the encodings in its footer in a fixed order, and with the order of
 * its rows declared.
 *
 * <p>parquet-java keeps the encodings of a column chunk in a set ordered by identity hash, which
 * differs from JVM to JVM; it is all that makes files of equal rows differ. The footer is at the
 * end of the file, so the end is held back from {@link #expectFooter} on.
 */
final class SortedFooterStream extends FilterOutputStream {

  /** Length of the footer (4 bytes, little endian), then the magic number (4 bytes). */
  private static final int TRAILER = 8;

  /** A footer is some hundred bytes for each column of a row group. */
  private static final int LONGEST_FOOTER = 8 << 20;

  private final ByteArrayOutputStream held = new ByteArrayOutputStream();
  private final List<String> sortColumns;
  private boolean holding;
  private boolean closed;

  /**
   * Passes a file on.
   *
   * @param sortColumns the columns that its rows are sorted by, ascending, absent values first
   */
  SortedFooterStream(OutputStream out, List<String> sortColumns) {
    super(out);
    this.sortColumns = sortColumns;
  }

  /** What is written from here on ends with the footer. */
  void expectFooter() {
    holding = true;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (!holding) {
      out.write(bytes, offset, length);
      return;
    }
    held.write(bytes, offset, length);
    if (held.size() > 2 * LONGEST_FOOTER) {
      pass(held.size() - LONGEST_FOOTER);
    }
  }

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    try (OutputStream file = out) {
      int length = footerLength();
      pass(held.size() - length - TRAILER);
      byte[] footer = sorted(held.toByteArray(), length);
      file.write(footer);
      file.write(
          ByteBuffer.allocate(Integer.BYTES)
              .order(ByteOrder.LITTLE_ENDIAN)
              .putInt(footer.length)
              .array());
      file.write(held.toByteArray(), held.size() - Integer.BYTES, Integer.BYTES);
    }
  }

  private int footerLength() throws IOException {
    int length =
        held.size() < TRAILER
            ? -1
            : ByteBuffer.wrap(held.toByteArray(), held.size() - TRAILER, Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .getInt();
    if (length < 0 || length > held.size() - TRAILER) {
      throw new IOException("Parquet footer out of reach: " + length + " of " + held.size());
    }
    return length;
  }

  /** Lets go of the oldest bytes held. */
  private void pass(int count) throws IOException {
    byte[] bytes = held.toByteArray();
    out.write(bytes, 0, count);
    held.reset();
    held.write(bytes, count, bytes.length - count);
  }

  private byte[] sorted(byte[] bytes, int length) throws IOException {
    FileMetaData footer = Util.readFileMetaData(new ByteArrayInputStream(bytes, 0, length));
    for (RowGroup group : footer.getRow_groups()) {
      for (ColumnChunk chunk : group.getColumns()) {
        sort(chunk.getMeta_data());
      }
      group.setSorting_columns(order(group));
    }
    ByteArrayOutputStream again = new ByteArrayOutputStream(length);
    Util.writeFileMetaData(footer, again);
    return again.toByteArray();
  }

  private List<SortingColumn> order(RowGroup group) {
    List<List<String>> paths =
        group.getColumns().stream().map(chunk -> chunk.getMeta_data().getPath_in_schema()).toList();
    return sortColumns.stream()
        .map(column -> new SortingColumn(paths.indexOf(List.of(column)), false, true))
        .toList();
  }

  private static void sort(ColumnMetaData column) {
    if (column.isSetStatistics()) {
      // The same bounds again for readers of ten years ago, who are not sure of their order.
      column.getStatistics().unsetMin();
      column.getStatistics().unsetMax();
    }
    List<Encoding> encodings = new ArrayList<>(column.getEncodings());
    encodings.sort(Comparator.naturalOrder());
    column.setEncodings(encodings);
    if (column.isSetEncoding_stats()) {
      List<PageEncodingStats> pages = new ArrayList<>(column.getEncoding_stats());
      pages.sort(
          Comparator.comparing(PageEncodingStats::getPage_type)
              .thenComparing(PageEncodingStats::getEncoding));
      column.setEncoding_stats(pages);
    }
  }
}
