package dev.dateline.source.container;

import dev.dateline.article.Reason;
import dev.dateline.source.FileHead;
import dev.dateline.source.RefusedException;

/** A file in a binary format: refused by the format's name. */
public final class BinaryFile implements ContainerFormat {

  @Override
  public boolean recognises(FileHead head) {
    return head.binary().isPresent();
  }

  @Override
  public String label(FileHead head) {
    return head.binary().orElse("binary");
  }

  @Override
  public ContainerReader reader(ReadSettings settings) {
    return (file, slice, documents) -> {
      String format = label(file.head());
      String one = file.isCompressed() ? "a compressed " : article(format);
      throw RefusedException.reading(
          Reason.BINARY, "the bytes are not text: " + one + format + " file");
    };
  }

  private static String article(String format) {
    return "AEIO".indexOf(format.charAt(0)) >= 0 ? "an " : "a ";
  }
}
