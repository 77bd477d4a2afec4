package dev.dateline.source.record;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import dev.dateline.source.Limits;
import java.util.List;
import java.util.Optional;

/** The cells of one row of a table. */
public final class TableRow {

  /** The most cells of a row. */
  public static final int MOST_CELLS = 4_096;

  private TableRow() {}

  /** The cells of a row; empty when it is not one row. */
  public static Optional<List<String>> cells(String row, char separator) {
    CsvRecordHandler handler =
        CsvRecordHandler.builder()
            .maxFields(MOST_CELLS)
            .maxFieldSize(Limits.DOCUMENT_BYTES)
            .maxRecordSize(Limits.DOCUMENT_BYTES)
            .build();
    try {
      CsvRecord record =
          CsvReader.builder()
              .fieldSeparator(separator)
              .skipEmptyLines(false)
              .allowExtraCharsAfterClosingQuote(true)
              .ofSingleCsvRecord(handler, row);
      return Optional.of(record.getFields());
    } catch (CsvParseException e) {
      // More rows than one, or more cells than any table has.
      return Optional.empty();
    }
  }
}
