package dev.dateline.source;

import dev.dateline.article.CharsetSource;
import dev.dateline.article.Decoding;
import dev.dateline.article.Metadata;
import dev.dateline.article.Origin;
import dev.dateline.article.Outcome;
import dev.dateline.article.Reason;
import dev.dateline.article.Rejection;
import dev.dateline.article.SourceText;
import dev.dateline.article.Stage;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Reads the documents of a slice. Not thread-safe. */
public final class SourceReader {

  private SourceReader() {}

  /** The reader with these settings. */
  public static SourceReader with(ReadSettings settings) {
    return new SourceReader();
  }

  /**
   * Hands every document of a slice to the consumer in order, read or refused.
   *
   * @throws IOException only when the machine fails; a bad document is a rejection
   */
  public void read(Slice slice, Consumer<Outcome<SourceText>> documents) throws IOException {
    Origin origin = Origin.ofFile(slice.file().uri());
    byte[] bytes = Files.readAllBytes(Path.of(URI.create(slice.file().uri())));
    if (bytes.length == 0) {
      documents.accept(
          Outcome.rejected(
              new Rejection(
                  origin, Optional.empty(), Stage.READ, Reason.EMPTY, "the file is empty", "")));
      return;
    }
    documents.accept(
        Outcome.kept(
            new SourceText(
                origin,
                sha256(bytes),
                new String(bytes, StandardCharsets.UTF_8),
                new Decoding("UTF-8", CharsetSource.UTF8, 0),
                Metadata.none(),
                Set.of())));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
