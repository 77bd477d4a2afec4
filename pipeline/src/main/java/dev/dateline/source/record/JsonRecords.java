package dev.dateline.source.record;

import dev.dateline.article.Reason;
import dev.dateline.source.Limits;
import dev.dateline.source.RefusedException;
import dev.dateline.source.record.JsonObjectScan.End;
import java.io.IOException;
import java.util.Optional;

/**
 * The records of JSON that is not divided by lines: objects one after another, in an array or not,
 * or in an array inside an object around them ({@code {"articles": [...]}}).
 *
 * <p>Brackets, commas and blanks between records make no difference, so that a file that was cut
 * short gives what is left of it. An object that never ends, or has a line end in a string, is a
 * fault of its own; reading continues at the next line that begins an object at the same column.
 */
public final class JsonRecords implements Records {

  private static final int RECORD_SEPARATOR = 0x1e;

  private final Window window;
  private final JsonObjectScan scan;
  private long number;
  private int column;
  private boolean lineStarts = true;
  private int length;
  private Optional<RefusedException> fault = Optional.empty();
  private boolean even = true;

  /**
   * Records of a stream between two of them.
   *
   * @param firstNumber number of the first record
   */
  public JsonRecords(Window window, long firstNumber) {
    this.window = window;
    scan = new JsonObjectScan(window, firstNumber == 1);
    number = firstNumber - 1;
  }

  @Override
  public boolean next() throws IOException {
    fault = Optional.empty();
    while (true) {
      window.mark();
      int c = window.read();
      if (c == Window.END) {
        return false;
      }
      if (isRecord(c)) {
        number++;
        return true;
      }
    }
  }

  /** Whether a record begins with a byte, and then reads it; continues if not. */
  private boolean isRecord(int c) throws IOException {
    return switch (c) {
      case '\n' -> between(true, 0);
      case ' ', '\t', '\r', ',', '}', RECORD_SEPARATOR -> between(lineStarts, column + 1);
      case '[' -> {
        scan.listOpens();
        yield between(lineStarts, column + 1);
      }
      case ']' -> {
        lineStarts = false;
        yield scan.listCloses() && !around();
      }
      case '{' -> object();
      default -> stray(c);
    };
  }

  /** Notes where reading is between two records. */
  private boolean between(boolean atLineStart, int atColumn) {
    lineStarts = atLineStart;
    column = atColumn;
    return false;
  }

  /** Whether the record is an object with nothing around it. */
  public boolean isBareObject() {
    return even && scan.isOutside() && length > 0 && window.bytes()[window.start()] == '{';
  }

  /** Reads an object; false when it is one around the records, which come next. */
  private boolean object() throws IOException {
    int indent = lineStarts ? column : JsonObjectScan.ANY_COLUMN;
    End end = scan.object(indent);
    lineStarts = false;
    switch (end) {
      case RECORDS_INSIDE -> {
        even = false;
        return false;
      }
      case CLOSED -> {
        length = window.kept();
        checkSize();
      }
      case BROKEN -> broken("a string contains a line end", indent);
      case NEVER_CLOSED -> {
        if (window.isOverfull()) {
          length = window.kept();
          fault =
              Optional.of(JsonLineRecords.tooLarge("record", window.size(), window.endsInHole()));
        } else {
          broken("it never ends", indent);
        }
      }
      case NEXT_BEGINS -> {
        even = false;
        length = window.kept();
        lineStarts = true;
        column = indent;
        fault = Optional.of(fault("another record begins inside it"));
      }
    }
    return true;
  }

  /** Continues after the records of an object around them; false when it can't. */
  private boolean around() throws IOException {
    End end = scan.rest();
    lineStarts = false;
    if (end == End.BROKEN || end == End.NEVER_CLOSED) {
      length = 0;
      fault = Optional.of(fault("the object around the records never ends"));
      return false;
    }
    return true;
  }

  private void broken(String what, int indent) throws IOException {
    even = false;
    fault = Optional.of(fault(what));
    scan.toNextObject(indent);
    length = window.kept();
    lineStarts = true;
    column = Math.max(0, indent);
  }

  private static RefusedException fault(String what) {
    return RefusedException.reading(
        Reason.BAD_RECORD,
        "the record is not a JSON object: " + what + ". Expected {\"text\": \"...\"}.");
  }

  /**
   * Reads something other than an object, up to where one could begin: the parser will refuse it.
   */
  private boolean stray(int first) throws IOException {
    int c = first;
    if (c == '"' && scan.string()) {
      length = window.kept();
      lineStarts = false;
      return true;
    }
    while (c != Window.END && c != '\n' && c != '{') {
      c = window.read();
    }
    if (c != Window.END) {
      window.back(1);
    }
    length = window.kept();
    lineStarts = false;
    checkSize();
    return true;
  }

  private void checkSize() {
    if (window.size() > Limits.DOCUMENT_BYTES) {
      fault = Optional.of(JsonLineRecords.tooLarge("record", window.size(), window.endsInHole()));
    }
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
    return even;
  }

  @Override
  public void close() throws IOException {
    window.close();
  }
}
