package dev.dateline.source;

import dev.dateline.article.Origin;
import dev.dateline.article.Outcome;
import dev.dateline.article.SourceText;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads the documents of a slice: decompresses, splits, decodes.
 *
 * <p>Holds one document at a time. Not thread-safe.
 */
public final class SourceReader {

  private final DocumentReader documents;
  private final ContainerReader containers;

  private SourceReader(ReadSettings settings) {
    TextDecoder decoder = new TextDecoder(settings);
    documents = new DocumentReader(decoder);
    containers = new ContainerReader(decoder);
  }

  /** The reader with these settings. */
  public static SourceReader with(ReadSettings settings) {
    return new SourceReader(settings);
  }

  /**
   * Hands every document of a slice to the consumer in order, read or refused.
   *
   * @throws SourceChangedException when a container changed after documents of it were handed over
   * @throws IOException only when the machine fails; a bad document is a rejection
   */
  public void read(Slice slice, Consumer<Outcome<SourceText>> consumer) throws IOException {
    try {
      if (ContainerFormat.isJsonLines(slice.file().uri())) {
        containers.read(slice, consumer);
      } else {
        documents.read(slice.file(), consumer);
      }
    } catch (RefusedException e) {
      Origin origin = Origin.ofFile(slice.file().uri());
      consumer.accept(Outcome.rejected(e.of(origin, Optional.empty(), "")));
    }
  }
}
