package dev.dateline.source.record;

import dev.dateline.article.Reason;
import dev.dateline.source.Limits;
import dev.dateline.source.RefusedException;
import java.io.IOException;
import java.util.Optional;

/**
 * The rows of a table as RFC 4180 has them: a row ends with its line, but not inside quotes.
 *
 * <p>A quote that never closes, or closes in the middle of a cell, is the fault of its row alone:
 * the row is the line that it began on, and reading continues with the next line. Where a line
 * begins nothing that came before makes a difference, and no byte is looked at more than three
 * times.
 */
public final class TableRecords implements Records {

  private static final int QUOTE = '"';
  private static final int LINE_FEED = '\n';
  private static final int RETURN = '\r';

  private final Window window;
  private final CodeUnits units;
  private final int separator;
  private long number;
  private int length;
  private Optional<RefusedException> fault = Optional.empty();

  /**
   * Rows of a stream at the start of a row.
   *
   * @param separator what is between two cells
   * @param firstNumber number of the first row
   */
  public TableRecords(Window window, CodeUnits units, char separator, long firstNumber) {
    this.window = window;
    this.units = units;
    this.separator = separator;
    number = firstNumber - 1;
  }

  @Override
  public boolean next() throws IOException {
    do {
      window.mark();
      fault = Optional.empty();
      if (!row()) {
        return false;
      }
    } while (isBlank());
    number++;
    return true;
  }

  /** Reads a row with its line end; false at the end of the file. */
  private boolean row() throws IOException {
    boolean cellStarts = true;
    while (true) {
      int unit = units.read(window);
      if (unit == Window.END) {
        length = window.kept();
        checkSize();
        return window.size() > 0;
      }
      if (unit == LINE_FEED || unit == RETURN) {
        length = window.kept() - units.width();
        checkSize();
        passLineFeed(unit);
        return true;
      }
      if (unit == QUOTE && cellStarts && !quoted()) {
        return true;
      }
      cellStarts = unit == separator;
    }
  }

  /** Reads a cell behind its quote; false when the quote is a fault and the row has ended. */
  private boolean quoted() throws IOException {
    int firstLine = 0;
    boolean returned = false;
    while (!window.isOverfull()) {
      int unit = units.read(window);
      if (returned && unit != LINE_FEED && firstLine == 0) {
        firstLine = window.kept() - (unit == Window.END ? 0 : units.width());
      }
      returned = unit == RETURN;
      if (unit == LINE_FEED && firstLine == 0) {
        firstLine = window.kept();
      }
      if (unit == Window.END) {
        return broken("a quote never closes", firstLine);
      }
      if (unit == QUOTE) {
        int following = units.read(window);
        if (following != QUOTE) {
          return closed(following) || broken("a quote closes in the middle of a cell", firstLine);
        }
      }
    }
    return broken("a quote does not close within " + Limits.DOCUMENT_BYTES + " bytes", firstLine);
  }

  /** Whether a cell ends where its quote closed; what follows it is read again. */
  private boolean closed(int following) throws IOException {
    int unit = following;
    while (unit == ' ' && !window.isOverfull()) {
      unit = units.read(window);
    }
    if (unit == Window.END) {
      return true;
    }
    window.back(units.width());
    return unit == separator || unit == LINE_FEED || unit == RETURN;
  }

  /** The row is the line that it began on. */
  private boolean broken(String what, int firstLine) throws IOException {
    fault =
        Optional.of(
            RefusedException.reading(
                Reason.BAD_RECORD,
                "the record is not a row of a table: "
                    + what
                    + ". Expected cells in quotes, and two quotes for one inside."));
    if (firstLine > 0 && !window.isOverfull()) {
      window.rewind(firstLine);
      length = firstLine;
      return false;
    }
    int unit;
    do {
      unit = units.read(window);
    } while (unit != Window.END && unit != LINE_FEED && unit != RETURN);
    length = window.kept();
    passLineFeed(unit);
    return false;
  }

  private void passLineFeed(int unit) throws IOException {
    if (unit == RETURN) {
      int following = units.read(window);
      if (following != LINE_FEED && following != Window.END) {
        window.back(units.width());
      }
    }
  }

  private void checkSize() {
    if (window.size() > Limits.DOCUMENT_BYTES) {
      fault = Optional.of(JsonLineRecords.tooLarge("record", window.size(), window.endsInHole()));
    }
  }

  /** A row of empty cells alone is not a record either. */
  private boolean isBlank() {
    byte[] bytes = window.bytes();
    for (int i = 0; i < length; i++) {
      byte b = bytes[window.start() + i];
      if (b != ' ' && b != separator && b != 0 && b != '\n' && b != '\r') {
        return false;
      }
    }
    return fault.isEmpty();
  }

  @Override
  public long number() {
    return number;
  }

  @Override
  public long offset() {
    return window.recordOffset();
  }

  @Override
  public byte[] bytes() {
    return window.bytes();
  }

  @Override
  public int start() {
    return window.start();
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public Optional<RefusedException> fault() {
    return fault;
  }

  @Override
  public boolean isEvenlyRead() {
    return true;
  }

  @Override
  public void close() throws IOException {
    window.close();
  }
}
