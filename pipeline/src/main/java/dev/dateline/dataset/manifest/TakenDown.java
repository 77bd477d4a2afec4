package dev.dateline.dataset.manifest;

import dev.dateline.article.Article;
import dev.dateline.article.Fingerprint;
import dev.dateline.article.Origin;
import dev.dateline.article.Outcome;
import dev.dateline.article.Reason;
import dev.dateline.article.Rejection;
import dev.dateline.article.Stage;
import dev.dateline.dataset.store.JsonFiles;
import dev.dateline.dataset.store.Store;
import dev.dateline.dataset.store.UnreadableFileException;
import dev.dateline.text.dedup.ContentHasher;
import dev.dateline.text.dedup.FingerprintVersion;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Refuses documents that were taken down: by their content, or by their bytes, however these are
 * decoded.
 *
 * <p>A document's content is hashed under every fingerprint version that a takedown names.
 *
 * <p>Holds hashes and nothing else. Thread-safe.
 */
public final class TakenDown implements Serializable {

  private static final long serialVersionUID = 1;

  /** The text in the row of a document that was taken down: nothing of the document. */
  public static final String DETAIL = "the document was taken down";

  private final Set<String> contents = new HashSet<>();
  private final Set<String> rawHashes = new HashSet<>();
  private final Set<FingerprintVersion> olderVersions = EnumSet.noneOf(FingerprintVersion.class);

  private TakenDown(List<Takedown> takedowns) {
    for (Takedown takedown : takedowns) {
      for (Fingerprint content : takedown.contents()) {
        contents.add(key(content));
        FingerprintVersion.named(content.version())
            .filter(version -> version != FingerprintVersion.current())
            .ifPresent(olderVersions::add);
      }
      rawHashes.addAll(takedown.rawHashes());
    }
  }

  /** What was taken down of a dataset so far. */
  public static TakenDown of(Store store) throws IOException {
    return new TakenDown(log(store));
  }

  /** What these takedowns name. */
  public static TakenDown of(List<Takedown> takedowns) {
    return new TakenDown(takedowns);
  }

  /** The takedowns of a dataset, in their order. */
  public static List<Takedown> log(Store store) throws IOException {
    List<Takedown> takedowns = new ArrayList<>();
    for (String name : store.list(Layout.TAKEDOWNS)) {
      if (name.endsWith(".json")) {
        String path = Layout.TAKEDOWNS + "/" + name;
        Takedown takedown = JsonFiles.read(store, path, Takedown.class);
        if (!takedown.path().equals(path)) {
          throw UnreadableFileException.misplaced(store, path, "takedown " + takedown.number());
        }
        takedowns.add(takedown);
      }
    }
    return takedowns;
  }

  /** The outcome itself, or the refusal of a document that was taken down. */
  public Outcome<Article> admit(Outcome<Article> outcome) {
    if (isEmpty()) {
      return outcome;
    }
    if (outcome instanceof Outcome.Kept<Article> kept) {
      Article article = kept.value();
      String rawHash = article.source().rawHash();
      return rawHashes.contains(rawHash)
              || contents.contains(key(article.fingerprint()))
              || hasText(article.content().body())
          ? refused(article.source().origin(), rawHash)
          : outcome;
    }
    Rejection rejection = ((Outcome.Rejected<Article>) outcome).rejection();
    return rejection.rawHash().filter(rawHashes::contains).isPresent()
        ? refused(rejection.origin(), rejection.rawHash().get())
        : outcome;
  }

  /** Whether nothing was taken down. */
  public boolean isEmpty() {
    return rawHashes.isEmpty() && contents.isEmpty();
  }

  /** Whether a text was taken down under an older fingerprint version. */
  private boolean hasText(String body) {
    return olderVersions.stream()
        .map(version -> ContentHasher.under(version).fingerprint(body))
        .anyMatch(content -> contents.contains(key(content)));
  }

  /** Whether a content was taken down. */
  public boolean hasContent(String contentHash, String fingerprintVersion) {
    return contents.contains(key(new Fingerprint(contentHash, fingerprintVersion)));
  }

  /** Whether bytes were taken down. */
  public boolean hasBytes(String rawHash) {
    return rawHashes.contains(rawHash);
  }

  private static Outcome<Article> refused(Origin origin, String rawHash) {
    return Outcome.rejected(
        new Rejection(origin, Optional.of(rawHash), Stage.TAKEDOWN, Reason.TAKEN_DOWN, DETAIL, ""));
  }

  private static String key(Fingerprint content) {
    return content.version() + ' ' + content.contentHash();
  }
}
