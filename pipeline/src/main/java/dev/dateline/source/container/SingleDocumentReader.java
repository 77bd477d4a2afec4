package dev.dateline.source.container;

import dev.dateline.article.Metadata;
import dev.dateline.article.Origin;
import dev.dateline.article.Outcome;
import dev.dateline.article.Reason;
import dev.dateline.article.SourceText;
import dev.dateline.source.Limits;
import dev.dateline.source.OpenedFile;
import dev.dateline.source.RefusedException;
import java.io.IOException;
import java.util.Optional;

/** Reads files that are one document each. */
final class SingleDocumentReader implements ContainerReader {

  private static final Metadata PLAIN =
      Metadata.builder().format(Optional.of(DocumentDecoder.TEXT)).build();

  private final DocumentDecoder decoder;
  private final DocumentBytes bytes = new DocumentBytes();

  SingleDocumentReader(ReadSettings settings) {
    decoder = new DocumentDecoder(settings);
  }

  @Override
  public void read(OpenedFile file, Slice slice, Documents documents) throws IOException {
    refuseLarge(file);
    try {
      if (!bytes.read(file.bytes())) {
        throw tooLarge();
      }
      file.check();
      documents.accept(document(file));
    } finally {
      bytes.release();
    }
  }

  private Outcome<SourceText> document(OpenedFile file) {
    return decoder.document(Origin.ofFile(file.file().uri()), bytes.bytes(), bytes.length(), PLAIN);
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
