package dev.dateline.stage;

import dev.dateline.stage.block.BlockFormat;
import dev.dateline.text.story.SketchBytes;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Packs lists of {@link RemovedPage}s. */
final class RemovedPageFormat extends BlockFormat<RemovedPage> {

  static final RemovedPageFormat INSTANCE = new RemovedPageFormat();

  private RemovedPageFormat() {}

  @Override
  protected void write(RemovedPage page, DataOutputStream out) throws IOException {
    writeHash(page.rawHash(), out);
    byte[] sketch = SketchBytes.of(page.sketch());
    out.writeInt(sketch.length);
    out.write(sketch);
    out.writeInt(page.lines().size());
    for (RemovedPage.Line line : page.lines()) {
      writeText(line.rule(), out);
      writeText(line.text(), out);
    }
  }

  @Override
  protected RemovedPage read(ByteBuffer in) {
    String rawHash = readHash(in);
    byte[] sketch = new byte[in.getInt()];
    in.get(sketch);
    int size = in.getInt();
    List<RemovedPage.Line> lines = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      lines.add(new RemovedPage.Line(readText(in), readText(in)));
    }
    return new RemovedPage(rawHash, SketchBytes.read(ByteBuffer.wrap(sketch)), lines);
  }
}
