package dev.dateline.source.container.warc;

import dev.dateline.source.FileHead;
import dev.dateline.source.OpenedFile;
import dev.dateline.source.RefusedException;
import dev.dateline.source.SourceFile;
import dev.dateline.source.container.ContainerFormat;
import dev.dateline.source.container.ContainerReader;
import dev.dateline.source.container.ReadSettings;
import dev.dateline.source.container.Slice;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Web archives (ISO 28500): a document for each captured page, recognised by how the file begins,
 * or by its name.
 */
public final class Warc implements ContainerFormat {

  private static final byte[] START = "WARC/".getBytes(StandardCharsets.US_ASCII);

  @Override
  public boolean recognises(FileHead head) {
    return begins(head) || (head.name().endsWith(".warc") && head.size() > 0);
  }

  @Override
  public String label(FileHead head) {
    return "WARC";
  }

  /** Whether a file begins like a web archive. */
  static boolean begins(FileHead head) {
    byte[] bytes = head.bytes();
    return bytes.length >= START.length
        && java.util.Arrays.equals(bytes, 0, START.length, START, 0, START.length);
  }

  /** Divides at records, and counts them on the way. A damaged file is not divided. */
  @Override
  public List<Slice> split(OpenedFile opened, long bytes) throws IOException {
    SourceFile file = opened.file();
    if (!begins(opened.head())) {
      return List.of(Slice.whole(file));
    }
    List<Slice> slices = new ArrayList<>();
    long start = 0;
    long first = 1;
    WarcRecords records = WarcRecords.from(opened.bytes(), 0, 1);
    try {
      while (records.next()) {
        if (records.offset() - start >= bytes) {
          slices.add(new Slice(file, start, records.offset(), first));
          start = records.offset();
          first = records.number();
        }
        records.finish();
      }
    } catch (RefusedException e) {
      // The reader finds the same damage, and keeps what is before it.
      return List.of(Slice.whole(file));
    }
    slices.add(new Slice(file, start, file.size(), first));
    return slices;
  }

  @Override
  public ContainerReader reader(ReadSettings settings) {
    return new WarcFileReader(settings);
  }
}
