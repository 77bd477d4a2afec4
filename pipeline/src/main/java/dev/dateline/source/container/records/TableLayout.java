package dev.dateline.source.container.records;

import dev.dateline.article.Printable;
import dev.dateline.article.Reason;
import dev.dateline.source.OpenedFile;
import dev.dateline.source.RefusedException;
import dev.dateline.source.charset.TextDecoder;
import dev.dateline.source.record.FieldNames;
import dev.dateline.source.record.RecordParser;
import dev.dateline.source.record.Records;
import dev.dateline.source.record.TableRecordParser;
import dev.dateline.source.record.TableRecords;
import dev.dateline.source.record.TableRow;
import dev.dateline.source.record.Window;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A table with a header line; its rows are the records, numbered from the first behind the header.
 *
 * @param head how it is written
 * @param columns the names of its columns
 * @param firstRow offset of the first row behind the header
 */
record TableLayout(TableHead head, List<String> columns, long firstRow) implements RecordLayout {

  private static final int SHOWN = 300;

  /** The layout of a file. */
  static TableLayout of(OpenedFile file) throws IOException {
    TableHead head = TableHead.of(file.head());
    InputStream bytes = file.bytes();
    bytes.skipNBytes(head.markLength());
    Window window = new Window(bytes, head.markLength());
    try {
      TableRecords rows = new TableRecords(window, head.units(), head.separator(), 1);
      boolean any = rows.next() && (!head.hasSeparatorLine() || rows.next());
      return new TableLayout(head, any ? columns(rows, head) : List.of(), window.position());
    } finally {
      window.release();
    }
  }

  private static List<String> columns(TableRecords header, TableHead head) throws IOException {
    byte[] bytes =
        Arrays.copyOfRange(header.bytes(), header.start(), header.start() + header.length());
    String row =
        head.charset().isPresent()
            ? new String(bytes, head.charset().get())
            : TextDecoder.shown(bytes, bytes.length);
    return TableHead.cells(row, head.separator());
  }

  @Override
  public Records records(InputStream start) throws IOException {
    start.skipNBytes(firstRow);
    return records(start, firstRow, 1);
  }

  @Override
  public Records records(InputStream range, long offset, long firstNumber) {
    return new TableRecords(new Window(range, offset), head.units(), head.separator(), firstNumber);
  }

  @Override
  public RecordParser parser(FieldNames names) throws RefusedException {
    if (columns.isEmpty()) {
      throw RefusedException.reading(
          Reason.UNSUPPORTED_FORMAT,
          String.format(
              Locale.ROOT,
              "the file is a table without a header line. Expected names of at most %,d columns.",
              TableRow.MOST_CELLS));
    }
    if (columns.stream().noneMatch(names::isText)) {
      String shown =
          columns.stream().map(column -> "'" + column + "'").collect(Collectors.joining(", "));
      throw RefusedException.reading(
          Reason.UNSUPPORTED_FORMAT,
          "the file is a table without a column of texts. Its columns are "
              + Printable.of(shown, SHOWN)
              + ". Name the one with the texts: --fields=text=COLUMN.");
    }
    return new TableRecordParser(names, format(), columns, head.separator());
  }

  @Override
  public Optional<Charset> charset() {
    return head.charset();
  }

  private String format() {
    return head.separator() == '\t' ? "tsv" : "csv";
  }
}
