package dev.dateline.source.container.records;

import dev.dateline.source.FileHead;
import dev.dateline.source.OpenedFile;
import dev.dateline.source.container.ContainerFormat;
import dev.dateline.source.container.ContainerReader;
import dev.dateline.source.container.ReadSettings;
import dev.dateline.source.container.Slice;
import java.io.IOException;
import java.util.List;

/**
 * JSON in any other shape than lines, recognised by its first bytes: an object, objects one after
 * another, an array of them, or an object around an array. Also JSON Lines of another name.
 */
public final class Json implements ContainerFormat {

  @Override
  public boolean recognises(FileHead head) {
    return JsonHead.of(head).isJson();
  }

  @Override
  public String label(FileHead head) {
    return "JSON";
  }

  @Override
  public List<Slice> split(OpenedFile opened, long bytes) throws IOException {
    RecordLayout layout = JsonLayout.of(opened);
    if (layout instanceof JsonLinesLayout) {
      opened.bytesFrom(0);
      return JsonLines.slices(opened, bytes);
    }
    return RecordSlices.of(opened, layout, bytes);
  }

  @Override
  public ContainerReader reader(ReadSettings settings) {
    return new RecordReader(JsonLayout::of, settings);
  }
}
