package dev.dateline.source.container;

import dev.dateline.source.FileHead;
import dev.dateline.source.format.TextFormat;
import dev.dateline.source.format.TextFormats;
import java.nio.charset.StandardCharsets;

/** A file that is one text document: every file that is nothing else. */
public final class SingleDocument implements ContainerFormat {

  @Override
  public boolean recognises(FileHead head) {
    return true;
  }

  @Override
  public String label(FileHead head) {
    String start = new String(head.bytes(), StandardCharsets.UTF_8);
    return head.size() == 0
        ? "empty"
        : TextFormats.ofStart(start).map(TextFormat::name).orElse("text");
  }

  @Override
  public ContainerReader reader(ReadSettings settings) {
    return new SingleDocumentReader(settings);
  }
}
