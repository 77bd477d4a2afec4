package dev.dateline.source.container.records;

import dev.dateline.source.OpenedFile;
import dev.dateline.source.SourceFile;
import dev.dateline.source.container.Slice;
import dev.dateline.source.record.Records;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Divides a file of records before records, which are found by reading all of it. */
final class RecordSlices {

  private RecordSlices() {}

  /**
   * The ranges of a file, or the whole of it where reading can't begin with any record.
   *
   * @param bytes about the size of a range
   */
  static List<Slice> of(OpenedFile opened, RecordLayout layout, long bytes) throws IOException {
    SourceFile file = opened.file();
    List<Slice> slices = new ArrayList<>();
    long start = 0;
    long first = 1;
    try (Records records = layout.records(opened.bytesFrom(0))) {
      while (records.next() && records.isEvenlyRead()) {
        if (records.offset() - start >= bytes) {
          slices.add(new Slice(file, start, records.offset(), first));
          start = records.offset();
          first = records.number();
        }
      }
      if (!records.isEvenlyRead()) {
        return List.of(Slice.whole(file));
      }
    }
    slices.add(new Slice(file, start, file.size(), first));
    return slices;
  }
}
