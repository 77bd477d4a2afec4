package dev.dateline.source.container;

import dev.dateline.source.FileHead;

/** A file that is one text document: every file that is nothing else. */
final class SingleDocument implements ContainerFormat {

  @Override
  public boolean recognises(FileHead head) {
    return true;
  }

  @Override
  public String label(FileHead head) {
    return head.size() == 0 ? "empty" : "text";
  }

  @Override
  public ContainerReader reader(ReadSettings settings) {
    return new SingleDocumentReader(settings);
  }
}
