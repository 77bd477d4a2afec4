package dev.dateline.source.record;

import dev.dateline.article.Printable;
import dev.dateline.source.RefusedException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds text and metadata in a row of a table, by the names of its columns.
 *
 * <p>Empty cells count as absent. Refuses as BAD_RECORD a row whose number of cells differs from
 * that of the header; additional empty cells are allowed.
 */
public final class TableRecordParser implements RecordParser {

  private final FieldNames names;
  private final FieldChoice choice;
  private final List<String> columns;
  private final List<List<String>> keys;
  private final char separator;

  /**
   * A parser of a table's rows.
   *
   * @param format what the documents are read as
   * @param columns the names of the columns
   * @param separator what is between two cells
   */
  public TableRecordParser(FieldNames names, String format, List<String> columns, char separator) {
    this.names = names;
    this.columns = List.copyOf(columns);
    keys = columns.stream().map(names::keysOf).toList();
    this.separator = separator;
    choice = new FieldChoice(names, format);
  }

  @Override
  public RecordFields parse(byte[] bytes, int start, int length) throws RefusedException {
    return parse(new String(bytes, start, length, StandardCharsets.UTF_8));
  }

  @Override
  public RecordFields parse(String record) throws RefusedException {
    Optional<List<String>> row = TableRow.cells(record, separator);
    if (row.isEmpty()) {
      throw bad(
          String.format(
              Locale.ROOT,
              "the record is not one row of a table of at most %,d columns",
              TableRow.MOST_CELLS));
    }
    List<String> cells = row.get();
    boolean more = cells.stream().skip(columns.size()).anyMatch(cell -> !cell.isBlank());
    if (cells.size() < columns.size() || more) {
      throw bad(
          "the record has "
              + cells.size()
              + (cells.size() == 1 ? " cell" : " cells")
              + ", and the header "
              + columns.size());
    }
    RecordValues values = new RecordValues();
    for (int i = 0; i < columns.size(); i++) {
      if (!cells.get(i).isEmpty()) {
        values.add(keys.get(i), columns.get(i), FieldValue.Kind.STRING, cells.get(i));
      }
    }
    Optional<RecordFields> fields = choice.of(values);
    if (fields.isEmpty()) {
      throw bad(new MissingText(names.first(FieldRole.TEXT), longest(cells)).words());
    }
    return fields.get();
  }

  private Optional<String> longest(List<String> cells) {
    Optional<String> longest = Optional.empty();
    int length = MissingText.LEAST_LENGTH;
    for (int i = 0; i < columns.size(); i++) {
      if (cells.get(i).length() > length) {
        length = cells.get(i).length();
        longest = Optional.of(columns.get(i));
      }
    }
    return longest;
  }

  private RefusedException bad(String what) {
    return FieldChoice.bad(
        what,
        "a row such as "
            + Printable.of(String.join(String.valueOf(separator), columns), FieldChoice.SHOWN));
  }
}
