package dev.dateline.source.container.records;

import dev.dateline.source.RefusedException;
import dev.dateline.source.record.FieldNames;
import dev.dateline.source.record.RecordParser;
import dev.dateline.source.record.Records;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Optional;

/** How the records are written in one file, found once and the same for every range of it. */
interface RecordLayout {

  /** The records of a stream at the start of the file. */
  Records records(InputStream start) throws IOException;

  /**
   * The records of a stream at the start of a range.
   *
   * @param offset of the range in the file
   * @param firstNumber number of its first record
   */
  Records records(InputStream range, long offset, long firstNumber);

  /**
   * The parser of its records.
   *
   * @throws RefusedException when there is no field with a text in any of them
   */
  RecordParser parser(FieldNames names) throws RefusedException;

  /** The charset of the file, where its first bytes show it. */
  Optional<Charset> charset();
}
