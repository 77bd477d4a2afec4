package dev.dateline.text.clean;

import dev.dateline.article.Outcome;
import dev.dateline.article.SourceText;
import dev.dateline.text.header.Headed;
import dev.dateline.text.page.PageReader;
import java.util.Optional;

/** Reads only the bodies of documents. Thread-safe. */
public final class BodyReader {

  private final TextCleaner cleaner = TextCleaner.create();

  /** The body of a document; empty when it has none. Ignores date headers. */
  public Optional<String> body(SourceText text) {
    Outcome<Cleaned> cleaned =
        text.metadata().html() || PageReader.isPage(text.text())
            ? PageReader.read(text).then(cleaner::clean)
            : cleaner.clean(new Headed(text, Optional.empty()));
    return cleaned instanceof Outcome.Kept<Cleaned> kept
        ? Optional.of(kept.value().content().body()).filter(body -> !body.isEmpty())
        : Optional.empty();
  }
}
