package dev.dateline.source.read;

import dev.dateline.article.Capture;
import dev.dateline.article.Metadata;
import dev.dateline.article.Origin;
import dev.dateline.article.Outcome;
import dev.dateline.article.PassedOver;
import dev.dateline.article.SourceText;
import dev.dateline.source.OpenedFile;
import dev.dateline.source.RefusedException;
import dev.dateline.source.container.ContainerFormat;
import dev.dateline.source.container.ContainerReader;
import dev.dateline.source.container.DocumentFailedException;
import dev.dateline.source.container.Documents;
import dev.dateline.source.container.ReadSettings;
import dev.dateline.source.container.Slice;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the documents of a slice: opens its file and gives it to the reader of its format.
 *
 * <p>Holds one document at a time. Not thread-safe.
 */
public final class SourceReader {

  private final ReadSettings settings;
  private final Map<ContainerFormat, ContainerReader> readers = new HashMap<>();

  private SourceReader(ReadSettings settings) {
    this.settings = settings;
  }

  /** The reader with these settings. */
  public static SourceReader with(ReadSettings settings) {
    return new SourceReader(settings);
  }

  /**
   * Hands every document of a slice to the consumer in order, read or refused, and reports what was
   * passed over.
   *
   * <p>A file of more than {@value dev.dateline.source.Limits#REFUSALS} refusals and no document is
   * refused as a whole: read and refused are 1. Of a file with documents hardly more refusals are
   * handed over than it has stored bytes; the others are one.
   *
   * @throws SourceChangedException when a container changed after documents of it were handed over
   * @throws DocumentFailedException when the program or the machine fails on the file or on one of
   *     its documents; a bad document is a rejection
   * @throws IOException no other
   */
  public void read(Slice slice, Documents consumer) throws IOException {
    if (slice.hasNeighbours()) {
      // Whoever divided the file found a document in it.
      readAll(slice, consumer);
      return;
    }
    SurplusRefusals bounded = new SurplusRefusals(consumer, slice.file().size());
    OnlyRefusals refusals = new OnlyRefusals(bounded);
    try {
      readAll(slice, refusals);
      refusals.release();
    } catch (OnlyRefusals.TooManyException e) {
      FirstDocument document = new FirstDocument();
      if (document.isIn(List.of(slice), this)) {
        readAll(slice, bounded);
      } else {
        refuse(slice, document.refusal(), consumer);
      }
    }
    bounded.end();
  }

  /** Hands over every document of a slice, and every refusal. */
  void readAll(Slice slice, Documents consumer) throws IOException {
    HandedOver documents = new HandedOver(consumer, settings.capture().capture(slice.file()));
    try (OpenedFile file = OpenedFile.open(slice.file())) {
      ContainerFormat format = ContainerFormats.of(file.head());
      readers.computeIfAbsent(format, of -> of.reader(settings)).read(file, slice, documents);
    } catch (RefusedException e) {
      if (documents.any || slice.hasNeighbours()) {
        throw new SourceChangedException(slice.file().uri(), e.getMessage());
      }
      refuse(slice, e, consumer);
    } catch (IOException | RuntimeException | Error e) {
      if (documents.failedConsuming || e instanceof DocumentFailedException) {
        throw e;
      }
      throw DocumentFailedException.at(Origin.ofFile(slice.file().uri()), e);
    }
  }

  private static void refuse(Slice slice, RefusedException why, Documents consumer) {
    Origin origin = Origin.ofFile(slice.file().uri());
    consumer.accept(Outcome.rejected(why.of(origin, Optional.empty(), "")));
  }

  /** The document with when it was seen, where nothing that is read with it states it. */
  private static SourceText captured(SourceText text, Optional<Capture> seen) {
    Metadata metadata = text.metadata();
    return seen.isEmpty() || metadata.capture().isPresent()
        ? text
        : text.with(metadata.toBuilder().capture(seen).build());
  }

  /** Passes documents on, and remembers that it did. */
  private static final class HandedOver implements Documents {

    private final Documents consumer;
    private final Optional<Capture> seen;
    private boolean any;
    private boolean failedConsuming;

    HandedOver(Documents consumer, Optional<Capture> seen) {
      this.consumer = consumer;
      this.seen = seen;
    }

    @Override
    public void accept(Outcome<SourceText> document) {
      any = true;
      failedConsuming = true;
      consumer.accept(document.then(text -> Outcome.kept(captured(text, seen))));
      failedConsuming = false;
    }

    @Override
    public void passedOver(PassedOver kind) {
      any = true;
      consumer.passedOver(kind);
    }
  }
}
