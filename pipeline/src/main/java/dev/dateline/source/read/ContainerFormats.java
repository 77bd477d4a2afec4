package dev.dateline.source.read;

import dev.dateline.source.FileHead;
import dev.dateline.source.container.BinaryFile;
import dev.dateline.source.container.ContainerFormat;
import dev.dateline.source.container.NoDocument;
import dev.dateline.source.container.SingleDocument;
import dev.dateline.source.container.records.Json;
import dev.dateline.source.container.records.JsonLines;
import dev.dateline.source.container.records.Table;
import dev.dateline.source.container.warc.Warc;
import java.util.List;

/** All formats that are read, in the order in which a file is offered to them. */
public final class ContainerFormats {

  /** The first that recognises a file reads it; the last one takes every file. */
  static final List<ContainerFormat> ALL =
      List.of(
          new NoDocument(),
          new BinaryFile(),
          new Warc(),
          new JsonLines(),
          new Json(),
          new Table(),
          new SingleDocument());

  private ContainerFormats() {}

  /** The format of a file. */
  public static ContainerFormat of(FileHead head) {
    return ALL.stream().filter(format -> format.recognises(head)).findFirst().orElseThrow();
  }
}
