package dev.dateline.source.container;

import dev.dateline.article.Metadata;
import dev.dateline.article.Origin;
import dev.dateline.article.Outcome;
import dev.dateline.article.Reason;
import dev.dateline.article.SourceText;
import dev.dateline.source.HeavyDocuments;
import dev.dateline.source.Limits;
import dev.dateline.source.OpenedFile;
import dev.dateline.source.RefusedException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads files that are one document each. */
final class SingleDocumentReader implements ContainerReader {

  private static final Metadata TEXT = Metadata.builder().format(Optional.of("text")).build();

  private final DocumentDecoder decoder;
  private final byte[] light = new byte[HeavyDocuments.HEAVY_BYTES];

  SingleDocumentReader(ReadSettings settings) {
    decoder = new DocumentDecoder(settings);
  }

  @Override
  public void read(OpenedFile file, Slice slice, Consumer<Outcome<SourceText>> documents)
      throws IOException {
    refuseLarge(file);
    int length = file.bytes().readNBytes(light, 0, light.length);
    if (length < light.length) {
      file.check();
      documents.accept(document(file, light, length));
      return;
    }
    HeavyDocuments.enter();
    try {
      documents.accept(heavy(file));
    } finally {
      HeavyDocuments.leave();
    }
  }

  /** Reads a document whose first megabyte is in hand. */
  private Outcome<SourceText> heavy(OpenedFile file) throws IOException {
    byte[] bytes = Arrays.copyOf(light, 4 * light.length);
    int length = light.length;
    while (true) {
      length += file.bytes().readNBytes(bytes, length, bytes.length - length);
      if (length > Limits.DOCUMENT_BYTES) {
        throw tooLarge();
      }
      if (length < bytes.length) {
        file.check();
        return document(file, bytes, length);
      }
      bytes = Arrays.copyOf(bytes, Math.min(Limits.DOCUMENT_BYTES + 1, 2 * bytes.length));
    }
  }

  private Outcome<SourceText> document(OpenedFile file, byte[] bytes, int length) {
    return decoder.document(Origin.ofFile(file.file().uri()), bytes, length, TEXT);
  }

  private static void refuseLarge(OpenedFile file) throws RefusedException {
    if (!file.isCompressed() && file.file().size() > Limits.DOCUMENT_BYTES) {
      throw tooLarge();
    }
  }

  private static RefusedException tooLarge() {
    return RefusedException.reading(
        Reason.TOO_LARGE,
        "the document is over "
            + Limits.DOCUMENT_BYTES
            + " bytes. Split it, or name it .jsonl if it is JSON Lines.");
  }
}
