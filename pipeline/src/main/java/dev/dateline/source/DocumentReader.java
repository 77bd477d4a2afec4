package dev.dateline.source;

import dev.dateline.article.Metadata;
import dev.dateline.article.Origin;
import dev.dateline.article.Outcome;
import dev.dateline.article.Reason;
import dev.dateline.article.Sha256;
import dev.dateline.article.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads files that are one document each. Not thread-safe. */
final class DocumentReader {

  private final TextDecoder decoder;
  private final byte[] light = new byte[HeavyDocuments.HEAVY_BYTES];

  DocumentReader(TextDecoder decoder) {
    this.decoder = decoder;
  }

  /** Hands the document over; throws a refusal that was found before its bytes were whole. */
  void read(SourceFile file, Consumer<Outcome<SourceText>> consumer) throws IOException {
    ListedFile listed = new ListedFile(file);
    Origin origin = Origin.ofFile(file.uri());
    try (Content content = Content.open(listed)) {
      refuseLarge(content, file.size());
      int length = content.bytes().readNBytes(light, 0, light.length);
      if (length < light.length) {
        listed.check();
        consumer.accept(outcome(origin, light, length));
        return;
      }
      HeavyDocuments.enter();
      try {
        consumer.accept(heavy(origin, listed, content.bytes()));
      } finally {
        HeavyDocuments.leave();
      }
    }
  }

  /** Reads a document whose first megabyte is in hand; its bytes are garbage on return. */
  private Outcome<SourceText> heavy(Origin origin, ListedFile listed, InputStream in)
      throws IOException {
    byte[] bytes = Arrays.copyOf(light, 4 * light.length);
    int length = light.length;
    while (true) {
      length += in.readNBytes(bytes, length, bytes.length - length);
      if (length > Limits.DOCUMENT_BYTES) {
        throw tooLarge();
      }
      if (length < bytes.length) {
        listed.check();
        return outcome(origin, bytes, length);
      }
      bytes = Arrays.copyOf(bytes, Math.min(Limits.DOCUMENT_BYTES + 1, 2 * bytes.length));
    }
  }

  private Outcome<SourceText> outcome(Origin origin, byte[] bytes, int length) {
    String rawHash = Sha256.of(bytes, length);
    try {
      Decoded decoded = decoder.decode(bytes, length);
      Visible.require(decoded.text());
      return Outcome.kept(
          new SourceText(
              origin,
              rawHash,
              decoded.text(),
              decoded.decoding(),
              Metadata.none(),
              decoded.flags()));
    } catch (RefusedException e) {
      return Outcome.rejected(e.of(origin, Optional.of(rawHash), ""));
    }
  }

  private static void refuseLarge(Content content, long size) throws RefusedException {
    if (!content.isCompressed() && size > Limits.DOCUMENT_BYTES) {
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
