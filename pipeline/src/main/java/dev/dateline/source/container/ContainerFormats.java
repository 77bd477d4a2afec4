package dev.dateline.source.container;

import dev.dateline.source.FileHead;
import java.util.List;

/** All formats that are read, in the order in which a file is offered to them. */
public final class ContainerFormats {

  /** The first that recognises a file reads it; the last one takes every file. */
  static final List<ContainerFormat> ALL =
      List.of(
          new NoDocument(), new BinaryFile(), new Warc(), new JsonLines(), new SingleDocument());

  private ContainerFormats() {}

  /** The format of a file. */
  public static ContainerFormat of(FileHead head) {
    return ALL.stream().filter(format -> format.recognises(head)).findFirst().orElseThrow();
  }
}
