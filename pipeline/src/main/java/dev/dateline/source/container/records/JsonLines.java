package dev.dateline.source.container.records;

import dev.dateline.source.FileHead;
import dev.dateline.source.OpenedFile;
import dev.dateline.source.SourceFile;
import dev.dateline.source.charset.ByteOrderMark;
import dev.dateline.source.container.ContainerFormat;
import dev.dateline.source.container.ContainerReader;
import dev.dateline.source.container.ReadSettings;
import dev.dateline.source.container.Slice;
import dev.dateline.source.record.ZeroRun;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** JSON Lines, recognised by the name: one document a line. */
public final class JsonLines implements ContainerFormat {

  @Override
  public boolean recognises(FileHead head) {
    String name = head.name();
    return (name.endsWith(".jsonl") || name.endsWith(".ndjson"))
        && !JsonHead.of(head).isDividedOtherwise();
  }

  @Override
  public String label(FileHead head) {
    return "JSON Lines";
  }

  @Override
  public List<Slice> split(OpenedFile opened, long bytes) throws IOException {
    RecordLayout layout = layout(opened);
    // Finding the layout has read on.
    opened.bytesFrom(0);
    return layout instanceof JsonLinesLayout
        ? slices(opened, bytes)
        : RecordSlices.of(opened, layout, bytes);
  }

  private static RecordLayout layout(OpenedFile file) throws IOException {
    return JsonLayout.dividedByReturns(file).orElse(JsonLinesLayout.of(file.head()));
  }

  /**
   * Divides at line ends, and counts lines on the way: every range knows its first one's number.
   */
  static List<Slice> slices(OpenedFile opened, long bytes) throws IOException {
    SourceFile file = opened.file();
    if (ByteOrderMark.startsWide(opened.head().bytes())) {
      return List.of(Slice.whole(file));
    }
    List<Slice> slices = new ArrayList<>();
    InputStream in = opened.bytes();
    byte[] chunk = new byte[1 << 16];
    long start = 0;
    long line = 1;
    long firstLine = 1;
    long offset = 0;
    ZeroRun zeros = new ZeroRun();
    for (int n; (n = in.read(chunk)) > 0 && zeros.continues(chunk, 0, n); offset += n) {
      for (int i = 0; i < n; i++) {
        long following = offset + i + 1;
        if (chunk[i] == '\n') {
          line++;
          if (following - start >= bytes && following < file.size()) {
            slices.add(new Slice(file, start, following, firstLine));
            start = following;
            firstLine = line;
          }
        }
      }
    }
    slices.add(new Slice(file, start, file.size(), firstLine));
    return slices;
  }

  @Override
  public ContainerReader reader(ReadSettings settings) {
    return new RecordReader(JsonLines::layout, settings);
  }
}
