package dev.dateline.source.container;

import dev.dateline.article.Reason;
import dev.dateline.source.FileHead;
import dev.dateline.source.Limits;
import dev.dateline.source.Magic;
import dev.dateline.source.RefusedException;
import java.util.Optional;

/** A file in a binary format: refused by the format's name. */
public final class BinaryFile implements ContainerFormat {

  private static final int HEAD = Limits.HEAD_BYTES;

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
      throw refusal(file.isCompressed() ? "a compressed " : article(format), format);
    };
  }

  /** Refuses a document of a container that is such a file. */
  static void refuse(String text) throws RefusedException {
    Optional<String> format = Magic.of(text.substring(0, Math.min(text.length(), HEAD)));
    if (format.isPresent()) {
      throw refusal(article(format.get()), format.get());
    }
  }

  private static RefusedException refusal(String article, String format) {
    return RefusedException.reading(
        Reason.BINARY, "the bytes are not text: " + article + format + " file");
  }

  private static String article(String format) {
    return "AEIO".indexOf(format.charAt(0)) >= 0 ? "an " : "a ";
  }
}
